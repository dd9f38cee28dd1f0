import type { BlockOp, Patch } from '../../shared/revision/patch.ts'
import { writtenLanguage } from '../../shared/model/written-language.ts'
import { morph } from './morph.ts'
import { partsInSight, ReadingPlace } from './reading-place.ts'

/** Slots whose change a reader wants to see; the others (dates, history …) follow from them. */
const SHOWN = new Set([
  'headline',
  'standfirst',
  'corrected',
  'byline',
  'notice',
  'hero',
  'disclaimer',
  'corrections',
])

/** A part of the page that has changed, and what is new in it; nothing where all of it is. */
export interface Passage {
  element: HTMLElement
  words: readonly Range[]
}

/**
 * Applies a patch to the page in place: what is being read stays where it is in the window, and selection and focus where
 * they were. Returns what a reader wants to see of it.
 */
export function patchPage(story: HTMLElement, patch: Patch): Passage[] {
  // At its very top, a page stands where it stands.
  const place = scrollY > 0 ? new ReadingPlace(story) : null
  const changed = patchParts(document, patch)
  place?.restore()
  return changed.filter(({ element }) => element.isConnected && story.contains(element))
}

/** Whether a patch would move what is in the window or take lines from it: tried on a copy that nobody sees. */
export function wouldPush(story: HTMLElement, patch: Patch): boolean {
  const copy = story.cloneNode(true) as HTMLElement
  copy.inert = true
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    width: `${story.offsetWidth}px`,
  })
  story.after(copy)
  patchParts(copy, patch)
  const pushes = partsInSight(story).some((part) => {
    const { block, slot } = part.dataset
    const then = copy.querySelector(block ? blockCalled(block) : slotCalled(slot ?? ''))
    return then !== null && !isSamePlace(placeIn(story, part), placeIn(copy, then))
  })
  copy.remove()
  return pushes
}

function placeIn(story: HTMLElement, part: Element) {
  const { top, height } = part.getBoundingClientRect()
  return { top: top - story.getBoundingClientRect().top, height }
}

type Place = ReturnType<typeof placeIn>

function isSamePlace(place: Place, other: Place): boolean {
  return Math.abs(place.top - other.top) <= 1 && Math.abs(place.height - other.height) <= 1
}

const blockCalled = (id: string) => `[data-block="${CSS.escape(id)}"]`
const slotCalled = (name: string) => `[data-slot="${CSS.escape(name)}"]`

function patchParts(page: ParentNode, { slots, blocks, history = [] }: Patch): Passage[] {
  patchList(page, history, { list: '[data-items]', part: 'item', tag: 'li' })
  return [
    ...patchSlots(page, slots),
    ...patchList(page, blocks, { list: '[data-blocks]', part: 'block', tag: 'div' }),
  ]
}

function patchSlots(page: ParentNode, slots: Patch['slots']): Passage[] {
  return Object.entries(slots).flatMap(([name, html]) => {
    const slot = page.querySelector<HTMLElement>(slotCalled(name))
    if (!slot) return []
    const passage = rewrite(slot, html)
    return SHOWN.has(name) && html !== '' ? [passage] : []
  })
}

interface PartsOfList {
  /** Finds it. */
  list: string
  /** What its parts are called by, in their dataset. */
  part: string
  tag: 'div' | 'li'
}

function patchList(page: ParentNode, ops: readonly BlockOp[], of: PartsOfList): Passage[] {
  const list = page.querySelector(of.list)
  if (!list) return []
  const find = (id: string) =>
    list.querySelector<HTMLElement>(`[data-${of.part}="${CSS.escape(id)}"]`)
  const place = (block: Element, after: string | null) => {
    const previous = after === null ? null : find(after)
    if (previous) previous.after(block)
    else list.prepend(block)
  }
  return ops.flatMap((op) => {
    const block = find(op.id)
    switch (op.op) {
      case 'remove':
        block?.remove()
        return []
      case 'replace':
        return block ? rewrite(block, op.html) : []
      case 'move':
        if (block) place(block, op.after)
        return []
      case 'insert': {
        const made = block ?? document.createElement(of.tag)
        made.dataset[of.part] = op.id
        if (of.part === 'block') Object.assign(made, { dir: 'auto', id: `at-${op.id}` })
        made.innerHTML = op.html
        tellLanguage(made)
        place(made, op.after)
        return { element: made, words: [] }
      }
    }
  })
}

/** Where what had the focus is gone, the element has it. */
function rewrite(element: HTMLElement, html: string): Passage {
  const focused = document.activeElement
  const hadFocus = element.contains(focused)
  const words = morph(element, html)
  if (element.dir === 'auto') tellLanguage(element)
  if (hadFocus && !focused?.isConnected) {
    element.tabIndex = -1
    element.focus({ preventScroll: true })
  }
  return { element, words }
}

/** As the server says it: where its letters are none of the page's language. */
function tellLanguage(element: HTMLElement) {
  const own = writtenLanguage(element.textContent, document.documentElement.lang)
  if (own === null) element.removeAttribute('lang')
  else element.lang = own
}
