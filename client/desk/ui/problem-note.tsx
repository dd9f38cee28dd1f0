import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { isUnreachable, problemOf } from './api.ts'
import { problemWords } from './problem-words.ts'
import { useAnsweredAt } from './reach.ts'
import { Icon } from '../../editor/icons.tsx'
import * as buttons from '../words/buttons.ts'

interface ProblemNoteProps {
  error: unknown
  /** Fields that show their own faults; when they show all, there is nothing left to say here. */
  shown?: readonly string[]
  retry?: () => void
}

/** What went wrong, where it went wrong: the problem's own words and every fault. That Galley could not be reached is said until it can. */
export function ProblemNote({ error, shown = [], retry }: ProblemNoteProps) {
  const isOver = useIsOver(error)
  const words = problemWords(error, shown)
  if (words === null || isOver) return null
  return (
    <div className="problem" role="alert">
      <Icon name="warn" />
      <div>
        <p>{words.detail}</p>
        {words.faults.length > 0 && (
          <ul>
            {words.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
        {retry && (
          <Button variant="default" mt="xs" onClick={retry}>
            {buttons.tryAgain}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Long enough to be read: another request may come through in the same moment. */
const LEAST_MS = 5_000

function useIsOver(error: unknown): boolean {
  const answeredAt = useAnsweredAt()
  const [read, setRead] = useState<{ error: unknown; at: number } | null>(null)
  useEffect(() => {
    if (!isUnreachable(error)) return undefined
    const at = Date.now()
    const timer = setTimeout(() => setRead({ error, at }), LEAST_MS)
    return () => clearTimeout(timer)
  }, [error])
  return read !== null && read.error === error && answeredAt > read.at
}

/** The message for one field of a form, as long as the field says what was refused; null when it has none. */
export function faultAt(error: unknown, field: string, isAsSent: boolean): string | null {
  if (error === null || error === undefined || !isAsSent) return null
  return problemOf(error).faults?.find((fault) => fault.field === field)?.message ?? null
}
