import { createContext, useContext, type ReactNode } from 'react'
import type { Person } from '../../../shared/model/person.ts'
import type { FieldName } from '../ui/story-fields.ts'
import { Faces } from '../ui/story-marks.tsx'
import * as fieldNames from '../words/fields.ts'

/** Who else is in which field of the panel. */
export const PeopleInFields = createContext<ReadonlyMap<string, readonly Person[]>>(new Map())

interface FieldProps {
  name: FieldName
  children: ReactNode
}

/** A field of the panel, with those who are in it. */
export function Field({ name, children }: FieldProps) {
  const people = useContext(PeopleInFields).get(name) ?? []
  return (
    <div className="field" data-field={name}>
      <div className="field-people">
        <Faces people={people} label={fieldNames.inField(name)} />
      </div>
      {children}
    </div>
  )
}

interface FieldPeopleProps {
  field: FieldName
  people: ReadonlyMap<string, readonly Person[]>
}

/** In the margin of a field of the sheet: who else is in it. */
export function FieldPeople({ field, people }: FieldPeopleProps) {
  const here = people.get(field) ?? []
  return (
    <div className="sheet-people">
      <Faces people={here} label={fieldNames.inField(field)} />
    </div>
  )
}
