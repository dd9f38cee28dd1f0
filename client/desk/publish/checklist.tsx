import { Icon } from '../../editor/icons.tsx'
import { fieldNamed, type FieldName } from '../ui/story-fields.ts'
import * as fieldNames from '../words/fields.ts'
import { checkWords, type Check, type Fault } from './check-words.ts'

interface ChecklistProps {
  check: Check
  jump: (field: FieldName) => void
}

/** Everything that stands in the way, at once, each a way to the field that mends it. */
export function Checklist({ check, jump }: ChecklistProps) {
  const words = checkWords(check)
  const { faults = [], current } = check
  if (words === null) return null
  if (faults.length === 0)
    return current ? (
      <p className="check-good">
        <Icon name="check" /> {words}
      </p>
    ) : (
      <p className="quiet">{words}</p>
    )
  return (
    <div className="checklist">
      <h3>{words}</h3>
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
