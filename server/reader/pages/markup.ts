import { html, raw } from 'hono/html'
import { assert } from '../../kernel/errors.ts'

export { html }

export type Markup = ReturnType<typeof html>

/** Markup as text. A page's markup holds no promises, so it is finished when it is made. */
export function textOf(markup: Markup): string {
  assert(!(markup instanceof Promise), 'page markup is synchronous')
  return markup.toString()
}

/** HTML that `textOf` or shared/revision/render-html.ts finished; nothing else may come in here. */
export function finished(text: string): Markup {
  return raw(text)
}

/** `value` for the inside of a JSON `<script>`: no text in it can close that, or end a line of an old parser's. */
export function jsonData(value: unknown): Markup {
  return raw(JSON.stringify(value).replace(/[<\u2028\u2029]/g, numbered))
}

function numbered(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
