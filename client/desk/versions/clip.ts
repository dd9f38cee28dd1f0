/** What goes to the clipboard. */
export interface Clip {
  html: string
  text: string
}

const BLOCKS = 'h2, h3, p, pre, li, hr'
const KEPT = new Set(['href', 'value'])
const MARKS = new Set(['STRONG', 'EM', 'U', 'S', 'CODE', 'A'])

/** All of a version that is shown. */
export function clipOf(place: Element): Clip {
  return cleaned([...place.cloneNode(true).childNodes])
}

/** What is selected of it, as it is formatted; null if nothing is. */
export function selectedClip(selection: Selection | null): Clip | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  let nodes: Node[] = [...range.cloneContents().childNodes]
  for (let at: Node | null = range.commonAncestorContainer; at; at = at.parentNode) {
    if (!(at instanceof Element) || !MARKS.has(at.tagName)) continue
    const mark = document.createElement(at.tagName)
    if (at.hasAttribute('href')) mark.setAttribute('href', at.getAttribute('href') ?? '')
    mark.append(...nodes)
    nodes = [mark]
  }
  return cleaned(nodes)
}

/** Without what was struck or only suggested, and without what only the desk says. */
function cleaned(nodes: readonly Node[]): Clip {
  const all = document.createElement('div')
  all.append(...nodes)
  for (const gone of all.querySelectorAll('del, dl, .suggested-added')) gone.remove()
  for (const shell of all.querySelectorAll('ins, span, div')) shell.replaceWith(...shell.childNodes)
  for (const element of all.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (!KEPT.has(name)) element.removeAttribute(name)
  return { html: all.innerHTML, text: plain(all) }
}

/** Blocks with an empty line between them. */
function plain(place: Element): string {
  for (const line of place.querySelectorAll('br')) line.replaceWith('\n')
  const leaves = [...place.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS))
  if (leaves.length === 0) return place.textContent
  return leaves.map(({ textContent }) => textContent).join('\n\n')
}
