import { Button, NativeSelect, TextInput } from '@mantine/core'
import { DEED_KINDS } from '../../../shared/model/audit.ts'
import { useUsers } from '../ui/queries.ts'
import type { AuditLook } from './audit-filter.ts'
import { Sentence } from '../words/sentence.tsx'
import * as auditWords from '../words/audit.ts'

interface Props {
  look: AuditLook
  /** What `look.thing` is called, if an entry says so. */
  thingName: string
  onChange: (look: AuditLook) => void
}

export function AuditFilters({ look, thingName, onChange }: Props) {
  const users = useUsers().data ?? []
  const everybody = [{ value: '', label: auditWords.everybody }]
  const everything = [{ value: '', label: auditWords.everything }]
  return (
    <div className="audit-filters" role="search" aria-label={auditWords.entries}>
      <NativeSelect
        label={auditWords.who}
        value={look.person ?? ''}
        data={[...everybody, ...users.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => onChange({ ...look, person: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={auditWords.what}
        value={look.kind ?? ''}
        data={[
          ...everything,
          ...DEED_KINDS.map((kind) => ({ value: kind, label: auditWords.kinds[kind] })),
        ]}
        onChange={(event) => {
          const kind = DEED_KINDS.find((one) => one === event.currentTarget.value) ?? null
          onChange({ ...look, kind })
        }}
      />
      <DayInput
        label={auditWords.from}
        day={look.from}
        onChange={(from) => onChange({ ...look, from })}
      />
      <DayInput label={auditWords.to} day={look.to} onChange={(to) => onChange({ ...look, to })} />
      {look.thing !== null && (
        <p className="audit-thing">
          <Sentence of={auditWords.onlyAbout(<bdi>{thingName}</bdi>)} />{' '}
          <Button variant="default" size="xs" onClick={() => onChange({ ...look, thing: null })}>
            {auditWords.aboutEverything}
          </Button>
        </p>
      )}
    </div>
  )
}

interface DayInputProps {
  label: string
  day: string | null
  onChange: (day: string | null) => void
}

function DayInput({ label, day, onChange }: DayInputProps) {
  return (
    <TextInput
      label={label}
      type="date"
      value={day ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
