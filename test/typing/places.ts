import { eventually } from '../support/eventually.ts'
import { seeded } from '../support/seeded-random.ts'
import type { Desks } from './desks.ts'
import { textsOf } from './outline.ts'
import type { FieldName, Writer } from './writer.ts'

/** Where in a field two people click at the same time. */
export interface Place {
  field: FieldName
  spot: 'empty' | 'middle' | 'end'
}

export const PLACES: readonly Place[] = (['headline', 'standfirst', 'body'] as const).flatMap(
  (field) => (['empty', 'middle', 'end'] as const).map((spot) => ({ field, spot })),
)

/** What stands before and after the place. */
export const AROUND: Record<Place['spot'], readonly [before: string, after: string]> = {
  empty: ['', ''],
  middle: ['Hello, ', 'and good night.'],
  end: ['Hello. ', ''],
}

/** Each pair is typed at once. Most look alike where they meet: that is where places are mistaken. */
export const SENTENCES: readonly (readonly [string, string])[] = [
  ['Tug sent out at dawn.', 'Ferry aground off bar.'],
  ['Tide turns at ten. ', 'Tug turns at two. '],
  ['aaabaaab aaa', 'aabaaaba aab'],
  ['The mill burns. T', 'The mill stands. T'],
  ['noon, no news', 's noon, no new'],
  ['Hello. Hello. ', 'Hello, all. '],
]

export const nameOf = ({ field, spot }: Place) => `${field}, ${spot}`

/** Two people click at the place of a field and type at once. Gives what is wrong then. */
export async function runPlace(desks: Desks, place: Place, seed: number): Promise<string[]> {
  const random = seeded(seed)
  const [a, b] = desks.writers as [Writer, Writer]
  const [before, after] = AROUND[place.spot]
  const pair = pairFor(place, seed)
  await desks.newStory(random)
  if (before !== '') await prepare(desks, place.field, before + after)
  // Whoever clicks later, when the other's letters stand there, has clicked elsewhere.
  await Promise.all([a, b].map((writer) => writer.click(place.field, 1 + before.length)))
  await Promise.all([a.type(pair[0]), b.type(pair[1])])
  const apart = await desks.settled(place.field)
  const text = textsOf(desks.outline(place.field)).join('|')
  const right = [pair.join(''), pair.toReversed().join('')].map((both) => before + both + after)
  const torn = right.includes(text)
    ? []
    : [`${JSON.stringify(text)} instead of ${JSON.stringify(right[0])} or the other way round`]
  return [...torn, ...apart, ...desks.pageErrors()].map(
    (fault) => `${nameOf(place)}, seed ${seed}: ${fault}`,
  )
}

/** Successive seeds take all pairs in turn, at each place in another order. */
function pairFor(place: Place, seed: number) {
  const pair = SENTENCES[(seed + PLACES.indexOf(place)) % SENTENCES.length]
  if (!pair) throw new RangeError(`no sentences for seed ${seed}`)
  return pair
}

async function prepare(desks: Desks, field: FieldName, text: string) {
  const [a, b] = desks.writers as [Writer, Writer]
  await a.click(field, 1)
  await a.page.keyboard.insertText(text)
  await eventually(
    async () => {
      if (textsOf(await b.outline(field)).join('|') !== text) throw new Error('not there yet')
    },
    { within: 10_000 },
  )
}
