import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTitle } from '../ui/use-title.ts'
import * as buttons from '../words/buttons.ts'
import * as shellWords from '../words/shell.ts'

interface Props {
  /** A new screen gets a new chance. */
  path: string
  children: ReactNode
}

interface State {
  failedAt: string | null
}

/** A screen that cannot be shown, such as one whose script went away with an update of Galley. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { failedAt: null }

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: location.pathname }
  }

  override render() {
    if (this.state.failedAt !== this.props.path) return this.props.children
    return <Broken />
  }
}

function Broken() {
  const { title, text } = navigator.onLine ? shellWords.broken : shellWords.notLoaded
  useTitle(title)
  return (
    <main className="lone" id="main" role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      <Button onClick={() => location.reload()}>{buttons.reload}</Button>
    </main>
  )
}
