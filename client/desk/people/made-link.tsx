import type { MadeLink } from '../../../shared/protocol/api/links.ts'
import { LinkToHandOn } from '../ui/link-to-hand-on.tsx'
import { atMinute } from '../words/times.ts'
import * as madeLinkWords from '../words/made-link.ts'

/** A link that its maker hands on by themselves. */
export function MadeLinkNote({ made, onClose }: { made: MadeLink; onClose: () => void }) {
  return (
    <>
      {made.mailed && <p className="made-note">{madeLinkWords.mailed}</p>}
      <p className="quiet made-note">{madeLinkWords.note(atMinute(made.expiresAt))}</p>
      <LinkToHandOn link={made.link} onDone={onClose} />
    </>
  )
}
