import { Plugin } from '@tiptap/pm/state'

const pixels = (property: string) => () =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(property)) || 0
const [top, bottom] = [pixels('--clear-top'), pixels('--clear-bottom')]

/** The caret is never under what stands over the first and last lines of the window, as editor.css has it. */
export function clearRoom(): Plugin {
  const room = {
    get top() {
      return top()
    },
    get bottom() {
      return bottom()
    },
    left: 0,
    right: 0,
  }
  return new Plugin({ props: { scrollThreshold: room, scrollMargin: room } })
}
