import { Plugin } from '@tiptap/pm/state'

/** What is so in a window of this width. */
interface Measured {
  width: number
  top: number
  bottom: number
}

let last: Measured | null = null

/** In pixels, as editor.css has it. */
function measured(): Measured {
  const { innerWidth: width } = window
  if (last?.width === width) return last
  const style = getComputedStyle(document.documentElement)
  const pixels = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0
  last = { width, top: pixels('--clear-top'), bottom: pixels('--clear-bottom') }
  return last
}

/** The caret is never under what stands over the first and the last lines of a text. */
export function clearRoom(): Plugin {
  const room = {
    left: 0,
    right: 0,
    get top() {
      return measured().top
    },
    get bottom() {
      return measured().bottom
    },
  }
  return new Plugin({ props: { scrollThreshold: room, scrollMargin: room } })
}
