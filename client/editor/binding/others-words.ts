import * as Y from 'yjs'
import { itemsOf, letterOf, lettersOf, type Letter } from './letters.ts'
import type { Lineage } from './lineage.ts'
import { structAt } from './places.ts'
import type { Beside, Rescue } from './rescue.ts'

/** Of a text that goes. */
export interface Going {
  text: Y.XmlText
  /** True for what goes with it. */
  goes: (item: Y.Item) => boolean
}

/** What others wrote in the text, beside those of its letters that stand elsewhere now. */
export function othersWords(
  { text, goes }: Going,
  doc: Y.Doc,
  lineage: Pick<Lineage, 'line'>,
): Rescue[] {
  const now = ({ id }: Letter) => {
    const line = lineage.line(id).flatMap((one) => redoneLetter(doc, one) ?? [])
    return line.find(({ item }) => !goes(item)) ?? null
  }
  const letters = itemsOf(text)
    .filter(({ deleted }) => !deleted)
    .flatMap(lettersOf)
    .map((letter) => {
      const isGoing = goes(letter.item)
      return { letter, isGoing, place: isGoing ? now(letter) : null }
    })
  const first = letters.find(({ place }) => place !== null)?.place
  if (!first) return []
  const rescues: { letters: Letter[]; beside: Beside; how: 'moved' }[] = []
  let beside: Beside = { before: first }
  for (const { letter, isGoing, place } of letters) {
    if (place) beside = { behind: place }
    if (isGoing) continue
    const open = rescues.at(-1)
    if (open?.beside === beside) open.letters.push(letter)
    else rescues.push({ letters: [letter], beside, how: 'moved' })
  }
  return rescues
}

/** The letter, or what an undo has made anew of it. */
function redoneLetter(doc: Y.Doc, id: Y.ID): Letter | null {
  for (let at = id; ;) {
    const item = structAt(doc, at)
    if (!(item instanceof Y.Item)) return null
    const offset = at.clock - item.id.clock
    if (!item.redone) return item.deleted ? null : letterOf(item, offset)
    at = Y.createID(item.redone.client, item.redone.clock + offset)
  }
}
