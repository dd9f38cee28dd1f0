/**
 * A browser of one person's own, whichever engine it has: what they point at and what they press, no more. Elements are
 * named by XPath, which every engine reads (desk.ts makes them of the names that they are read out by).
 */
export interface BrowserDriver extends AsyncDisposable {
  /** Uncaught errors and refusals by the content security policy, where the engine tells them. */
  readonly complaints: readonly string[]
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** Waits until it is there and clicks its middle. */
  click(xpath: string): Promise<void>
  /** Clicks where it is in the window, in CSS pixels. */
  clickAt(point: Point): Promise<void>
  /** Presses the keys of these letters, one after the other, as fast as it goes. */
  type(letters: string): Promise<void>
  press(key: Key, ...held: Modifier[]): Promise<void>
  /**
   * Composes あ as an input method of the platform does, in several steps that the engine itself takes for a
   * composition; `between` runs after each of them, while the composition is open.
   */
  compose(between: () => Promise<void>): Promise<void>
  /** Runs in the page; what it uses must be in it or in its arguments. */
  evaluate<A extends Json[], R extends Json>(run: (...args: A) => R, ...args: A): Promise<R>
}

export type Point = { x: number; y: number }

export type Key = Letter | 'Enter' | 'Backspace' | 'Delete' | 'Home' | 'End' | Arrow
export type Modifier = 'Control' | 'Shift'
type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'
/** Those that mean something together with Control. */
type Letter = 'a' | 'c' | 'v' | 'z'

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

export const WINDOW = { width: 1280, height: 800 } as const
