import type { AuditEntry } from '../../../shared/protocol/api/audit.ts'
import { Link } from '../ui/router.tsx'
import { atSecond } from '../words/times.ts'
import { writeLook, type AuditLook } from './audit-filter.ts'
import { circumstances, deedWords, type Words } from './deed-words.ts'
import * as auditWords from '../words/audit.ts'

export function AuditEntryRow({ entry, look }: { entry: AuditEntry; look: AuditLook }) {
  const { id } = entry.thing
  const href = id === '' ? null : `/desk/audit${writeLook({ ...look, thing: id })}`
  return (
    <li className="audit-entry" data-deed={entry.deed}>
      <p>
        {deedWords(entry).map((words, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a sentence keep their places
          <Piece key={at} words={words} href={href} />
        ))}
      </p>
      <p className="quiet audit-facts">
        <time dateTime={entry.at}>{atSecond(entry.at)}</time>
        {circumstances(entry).map((fact) => (
          <span key={fact} dir="auto">
            {fact}
          </span>
        ))}
      </p>
      {entry.details['note'] !== undefined && (
        <p className="audit-note" dir="auto">
          {entry.details['note']}
        </p>
      )}
    </li>
  )
}

function Piece({ words: { text, is }, href }: { words: Words; href: string | null }) {
  if (is === 'said') return text
  if (is === 'thing' && href !== null)
    return (
      <Link href={href} title={auditWords.onlyThis}>
        <bdi>{text}</bdi>
      </Link>
    )
  return (
    <strong>
      <bdi>{text}</bdi>
    </strong>
  )
}
