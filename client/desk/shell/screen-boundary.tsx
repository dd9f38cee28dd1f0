import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'

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
    return (
      <main className="lone" id="main" role="alert">
        <h1>This screen could not be shown</h1>
        <p>Galley may have been updated since this page was opened. Reload it to go on.</p>
        <Button onClick={() => location.reload()}>Reload</Button>
      </main>
    )
  }
}
