import { Icon } from '../../editor/icons.tsx'
import { fieldNamed, type FieldName } from '../ui/story-fields.ts'
import * as fieldNames from '../words/fields.ts'
import * as publishWords from '../words/publish.ts'

export interface Fault {
  field: string
  message: string
}

interface ChecklistProps {
  /** Undefined while it is not known. */
  faults: readonly Fault[] | undefined
  jump: (field: FieldName) => void
}

/** Everything that stands in the way, at once, each a way to the field that mends it. */
export function Checklist({ faults, jump }: ChecklistProps) {
  if (faults === undefined) return <p className="quiet">{publishWords.checking}</p>
  if (faults.length === 0)
    return (
      <p className="check-good">
        <Icon name="check" /> {publishWords.good}
      </p>
    )
  return (
    <div className="checklist">
      <h3>{publishWords.missing(faults.length)}</h3>
      <ul>
        {faults.map((fault) => (
          <Missing key={fault.field + fault.message} fault={fault} jump={jump} />
        ))}
      </ul>
    </div>
  )
}

function Missing({ fault, jump }: { fault: Fault; jump: (field: FieldName) => void }) {
  const field = fieldNamed(fault.field)
  if (field === null) return <li className="missing">{fault.message}</li>
  return (
    <li>
      <button type="button" className="missing" onClick={() => jump(field)}>
        <strong>{fieldNames.labels[field]}</strong>
        <span>{fault.message}</span>
        <Icon name="right" />
      </button>
    </li>
  )
}
