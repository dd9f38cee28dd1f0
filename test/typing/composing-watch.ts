import type { Page } from 'playwright-core'

/**
 * From now on, notes who touches the text of an editor while somebody composes in it. What it gives tells so of one word, once
 * that is composed: nothing, unless the browser began it more than once.
 */
export async function watchComposing(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(beginWatch)
  return async () => {
    const noted = await page.evaluate(() => Reflect.get(window, 'composing') as string[])
    const begun = noted.filter((line) => line.endsWith('compositionstart')).length
    return begun > 1 ? noted : []
  }
}

/* It runs in the page, so it uses nothing from outside. */
function beginWatch(): void {
  const before = Reflect.get(window, 'composing') as string[] | undefined
  if (before) return void before.splice(0)
  const notes: string[] = []
  Reflect.set(window, 'composing', notes)
  let composes = false
  const note = (what: string) => notes.push(`${Math.round(performance.now())} ${what}`)
  const touch = (what: string, node: unknown) => {
    if (!composes || !(node instanceof Node)) return
    const element = node instanceof Element ? node : node.parentElement
    if (!element?.closest('.ProseMirror')) return
    const caller = new Error().stack?.split('\n').slice(3, 12).join(' <')
    note(`${what} ${element.outerHTML.slice(0, 300)}${caller}`)
  }
  for (const type of ['compositionstart', 'compositionend', 'beforeinput', 'blur'])
    addEventListener(
      type,
      (event) => {
        composes = type !== 'compositionend' && (composes || type === 'compositionstart')
        if (composes || type === 'compositionend')
          note(`${event instanceof InputEvent ? event.data : ''} ${type}`)
      },
      { capture: true },
    )
  const wrap = (on: object, name: string) => {
    const was = Reflect.get(on, name) as (...given: unknown[]) => unknown
    Reflect.set(on, name, function wrapped(this: unknown, ...given: unknown[]) {
      touch(name, this instanceof Node ? this : given[0])
      return was.apply(this, given)
    })
  }
  for (const name of ['insertBefore', 'appendChild', 'replaceChild', 'removeChild'])
    wrap(Node.prototype, name)
  for (const name of ['collapse', 'extend', 'setBaseAndExtent', 'addRange'])
    wrap(Selection.prototype, name)
  const value = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')
  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...value,
    set(this: Node, text: string) {
      touch(`nodeValue = ${text}`, this)
      value?.set?.call(this, text)
    },
  })
}
