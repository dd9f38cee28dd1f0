import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { EXPORT_FORMATS, filterParts } from '../../../shared/protocol/api/audit.ts'
import { Icon } from '../../editor/icons.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useAudit } from '../ui/queries.ts'
import { replaceSearch, useSearch } from '../ui/router.tsx'
import { useTitle } from '../ui/use-title.ts'
import { AuditEntryRow } from './audit-entry.tsx'
import { filterOf, readLook, writeLook, type AuditLook } from './audit-filter.ts'
import { AuditFilters } from './audit-filters.tsx'
import * as auditWords from '../words/audit.ts'

const setLook = (look: AuditLook) => replaceSearch(writeLook(look))

export function AuditScreen() {
  useTitle(auditWords.title)
  const search = useSearch()
  const look = useMemo(() => readLook(search), [search])
  const log = useAudit(filterOf(look))
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? []
  const by = entries.find(({ who }) => who.id === look.person)
  const about = entries.find(({ thing }) => thing.id === look.thing)
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>{auditWords.title}</h1>
        <Exports look={look} />
      </div>
      <p className="quiet lead">{auditWords.lead}</p>
      <AuditFilters
        look={look}
        personName={by?.who.name ?? auditWords.onePerson}
        thingName={about?.thing.name ?? auditWords.oneThing}
        onChange={setLook}
      />
      {log.error && <ProblemNote error={log.error} retry={() => void log.refetch()} />}
      {log.isSuccess && !log.isPlaceholderData && entries.length === 0 && (
        <p className="empty">{auditWords.none}</p>
      )}
      {entries.length > 0 && (
        <ul
          className="audit-list"
          aria-label={auditWords.entries}
          aria-busy={log.isPlaceholderData}
        >
          {entries.map((entry) => (
            <AuditEntryRow key={entry.id} entry={entry} look={look} />
          ))}
        </ul>
      )}
      <MoreButton list={log} words={auditWords.older} />
    </main>
  )
}

function Exports({ look }: { look: AuditLook }) {
  return EXPORT_FORMATS.map((format) => (
    <Button
      key={format}
      component="a"
      variant="default"
      leftSection={<Icon name="download" />}
      href={`/api/audit/export?${new URLSearchParams({ ...filterParts(filterOf(look)), format }).toString()}`}
      download
    >
      {format.toUpperCase()}
      <span className="visually-hidden">{auditWords.exportAfter}</span>
    </Button>
  ))
}
