import { Button } from '@mantine/core'
import { problemOf } from './api.ts'
import { Icon } from '../../editor/icons.tsx'

interface ProblemNoteProps {
  error: unknown
  /** Fields that show their own faults; when they show all, there is nothing left to say here. */
  shown?: readonly string[]
  retry?: () => void
}

/** What went wrong, where it went wrong: the problem's own words and every fault. */
export function ProblemNote({ error, shown = [], retry }: ProblemNoteProps) {
  if (error === null || error === undefined) return null
  const { detail, faults = [] } = problemOf(error)
  const others = faults.filter((fault) => !shown.includes(fault.field))
  if (faults.length > 0 && others.length === 0) return null
  return (
    <div className="problem" role="alert">
      <Icon name="warn" />
      <div>
        <p>{detail}</p>
        {others.length > 0 && (
          <ul>
            {others.map((fault) => (
              <li key={fault.field + fault.message}>
                {fault.field === '' ? fault.message : `${fault.field}: ${fault.message}`}
              </li>
            ))}
          </ul>
        )}
        {retry && (
          <Button variant="default" mt="xs" onClick={retry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  )
}

/** The message for one field of a form; null when it has none. */
export function faultAt(error: unknown, field: string): string | null {
  if (error === null || error === undefined) return null
  return problemOf(error).faults?.find((fault) => fault.field === field)?.message ?? null
}
