import * as problemsWords from '../words/problems.ts'
import { problemOf } from './api.ts'

/** What is said of something that went wrong. */
export interface ProblemWords {
  detail: string
  faults: string[]
}

/** `shown`: fields that show their own faults; when they show all, there is nothing left to say. */
export function problemWords(error: unknown, shown: readonly string[]): ProblemWords | null {
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  const { faults = [] } = problem
  const others = faults.filter((fault) => !shown.includes(fault.field))
  if (faults.length > 0 && others.length === 0) return null
  return {
    detail: problemsWords.detail(problem),
    faults: others.map(({ field, message }) => problemsWords.fault(field, message)),
  }
}
