import { Button, NativeSelect, TextInput } from '@mantine/core'
import { DEED_KINDS } from '../../../shared/model/audit.ts'
import { PersonField } from '../ui/people-field.tsx'
import type { AuditLook } from './audit-filter.ts'
import { Sentence } from '../words/sentence.tsx'
import * as auditWords from '../words/audit.ts'

interface Props {
  look: AuditLook
  /** What `look.person` is called, and `look.thing`, if an entry says so. */
  personName: string
  thingName: string
  onChange: (look: AuditLook) => void
}

export function AuditFilters({ look, personName, thingName, onChange }: Props) {
  const everything = [{ value: '', label: auditWords.everything }]
  return (
    <div className="audit-filters" role="search" aria-label={auditWords.entries}>
      <PersonField
        label={auditWords.who}
        chosen={look.person === null ? null : { id: look.person, name: personName }}
        nobody={auditWords.everybody}
        disabled
        onChange={(person) => onChange({ ...look, person: person?.id ?? null })}
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
