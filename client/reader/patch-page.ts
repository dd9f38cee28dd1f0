import type { BlockOp, Patch } from '../../shared/revision/patch.ts'

/** Slots whose change a reader wants to see; the others (dates, history …) follow from them. */
const SHOWN = new Set([
  'headline',
  'standfirst',
  'byline',
  'notice',
  'hero',
  'disclaimer',
  'corrections',
])

/**
 * Applies a patch to the page in place: what is being read stays where it is on the screen, and the focus
 * where it was. Returns the elements whose words are new.
 */
export function patchPage(story: HTMLElement, patch: Patch): HTMLElement[] {
  const anchor = topmostInSight(story, patch)
  const before = anchor?.getBoundingClientRect().top ?? 0
  const changed = [...patchSlots(story, patch.slots), ...patchBlocks(story, patch.blocks)]
  // Not when the page stands at its very top: there a reader sees the masthead, and expects to.
  if (anchor?.isConnected && scrollY > 0)
    scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' })
  return changed.filter((element) => element.isConnected)
}

/** Byline and dates stick to the window beside the text, so they never tell that the text has moved. */
const IN_THE_FLOW = '[data-slot]:not(.story-meta *), [data-block]'

/** The first part in the window that will still be there afterwards. */
function topmostInSight(story: HTMLElement, patch: Patch): Element | undefined {
  const removed = new Set(patch.blocks.filter(({ op }) => op === 'remove').map(({ id }) => id))
  return [...story.querySelectorAll<HTMLElement>(IN_THE_FLOW)].find((element) => {
    const { top, bottom, height } = element.getBoundingClientRect()
    const stays = !removed.has(element.dataset['block'] ?? '')
    return stays && height > 0 && bottom > 0 && top < innerHeight
  })
}

function patchSlots(story: HTMLElement, slots: Patch['slots']): HTMLElement[] {
  return Object.entries(slots).flatMap(([name, html]) => {
    const slot = document.querySelector<HTMLElement>(`[data-slot="${CSS.escape(name)}"]`)
    if (!slot) return []
    rewrite(slot, html)
    return SHOWN.has(name) && html !== '' && story.contains(slot) ? [slot] : []
  })
}

function patchBlocks(story: HTMLElement, ops: readonly BlockOp[]): HTMLElement[] {
  const body = story.querySelector('[data-blocks]')
  if (!body) return []
  const find = (id: string) => body.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)
  const place = (block: Element, after: string | null) => {
    const previous = after === null ? null : find(after)
    if (previous) previous.after(block)
    else body.prepend(block)
  }
  return ops.flatMap((op) => {
    const block = find(op.id)
    switch (op.op) {
      case 'remove':
        block?.remove()
        return []
      case 'replace':
        if (block) rewrite(block, op.html)
        return block ?? []
      case 'move':
        if (block) place(block, op.after)
        return []
      case 'insert': {
        const made = block ?? document.createElement('div')
        made.dataset['block'] = op.id
        made.dir = 'auto'
        made.innerHTML = op.html
        place(made, op.after)
        return made
      }
    }
  })
}

const FOCUSABLE = 'a[href], button, summary'

/** New HTML for an element. What was focused or unfolded inside is so again, as far as it is still there. */
function rewrite(element: HTMLElement, html: string) {
  const focused = [...element.querySelectorAll(FOCUSABLE)].indexOf(
    document.activeElement as Element,
  )
  const unfolded = element.querySelector('details')?.open
  element.innerHTML = html
  const details = element.querySelector('details')
  if (details && unfolded) details.open = true
  if (focused < 0) return
  const successor = element.querySelectorAll<HTMLElement>(FOCUSABLE)[focused]
  if (!successor) element.tabIndex = -1
  ;(successor ?? element).focus({ preventScroll: true })
}
