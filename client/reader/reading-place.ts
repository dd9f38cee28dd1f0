/** Byline and dates stick to the window beside the text, so they never tell that the text has moved. */
const IN_THE_FLOW = '[data-slot]:not(.story-meta *), [data-block]'
/** The most words that are looked at: a window holds fewer. */
const MOST_WORDS = 1_000

interface Spot {
  part: Element
  word: Range
  text: string
  top: number
}

/** The parts of a story that are in the window. */
export function partsInSight(story: ParentNode): HTMLElement[] {
  return [...story.querySelectorAll<HTMLElement>(IN_THE_FLOW)].filter((part) => {
    const { top, bottom, height } = part.getBoundingClientRect()
    return height > 0 && bottom > 0 && top < innerHeight
  })
}

/** What is being read, told by the words in the window: made before the page changes, it puts them back afterwards. */
export class ReadingPlace {
  #tops: Map<Element, number>
  #spots: Spot[]

  constructor(story: ParentNode) {
    const parts = partsInSight(story)
    this.#tops = new Map(parts.map((part) => [part, topOf(part)]))
    this.#spots = parts.flatMap(wordsInSight).slice(0, MOST_WORDS)
  }

  restore() {
    const by = this.#drift()
    if (Math.abs(by) > 0.5) scrollBy({ top: by, behavior: 'instant' })
  }

  /**
   * How far what is being read has moved: the word a third down the window, if it is still there. Where words before it in
   * its paragraph have changed, its lines break anew, and the next paragraph tells better.
   */
  #drift(): number {
    const staying = this.#spots.filter(isThere)
    const at = staying.findIndex(({ top }) => top >= innerHeight / 3)
    const spot = staying[at] ?? staying.at(-1)
    if (!spot) return this.#driftOfParts()
    const moved = driftOf(spot)
    if (Math.abs(moved - this.#driftOfPart(spot.part)) < 1) return moved
    const next = staying.slice(at).find(({ part }) => part !== spot.part)
    return next ? driftOf(next) : moved
  }

  /** Where no word stands: a picture. */
  #driftOfParts(): number {
    const part = [...this.#tops.keys()].find(({ isConnected }) => isConnected)
    return part ? this.#driftOfPart(part) : 0
  }

  #driftOfPart(part: Element): number {
    return topOf(part) - (this.#tops.get(part) ?? 0)
  }
}

/** Each without its first letter: what is inserted right before a range becomes part of it. */
function wordsInSight(part: HTMLElement): Spot[] {
  const spots: Spot[] = []
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const node = texts.currentNode as Text
    for (const { 0: word, index } of node.data.matchAll(/\S{2,}/g)) {
      const range = document.createRange()
      range.setStart(node, index + 1)
      range.setEnd(node, index + word.length)
      const top = topOf(range)
      if (top >= 0 && top < innerHeight)
        spots.push({ part, word: range, text: range.toString(), top })
    }
  }
  return spots
}

function isThere({ word, text }: Spot): boolean {
  return word.startContainer.isConnected && word.toString() === text
}

function driftOf({ word, top }: Spot): number {
  return topOf(word) - top
}

function topOf(what: Element | Range): number {
  return what.getBoundingClientRect().top
}
