import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import type { Problem } from '../../../shared/protocol/api/problem.ts'
import * as laterWords from '../words/later.ts'
import * as problemsWords from '../words/problems.ts'

export function tell(title: string, message: ReactNode = '') {
  notifications.show({ title, message, withBorder: true })
}

export function tellNotPasted() {
  tell(laterWords.notPasted, laterWords.askAgain)
}

/** Of a moment: it goes before it can be untrue. */
export function tellBriefly(id: string, title: string, message: string) {
  notifications.hide(id)
  notifications.show({ id, title, message, withBorder: true, autoClose: 2_500 })
}

/** To be acted on: it stays until somebody closes it. */
export function tellLasting(title: string, message: string) {
  notifications.show({ title, message, color: 'yellow', withBorder: true, autoClose: false })
}

/** For what was asked for from a menu, where there is no place beside it to say that it failed. */
export function tellProblem(title: string, problem: Problem) {
  const faults = (problem.faults ?? []).map((fault) => fault.message)
  const message = [problemsWords.detail(problem), ...faults].join(' ')
  notifications.show({ title, message, color: 'red', withBorder: true, autoClose: 12_000 })
}
