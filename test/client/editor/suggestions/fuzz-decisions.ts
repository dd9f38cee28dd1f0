import { blockText } from '../../../../shared/document/content.ts'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { pendingIn } from '../../../../shared/document/suggested/pending.ts'
import { placesIn } from '../../../../client/editor/suggestions/letter-spans.ts'
import type { SeededRandom } from '../../../support/seeded-random.ts'
import type { Line, Writer } from '../binding/writers.ts'

/** Somebody decides about some of what is open, as they see it. The letters that they accept. */
export function decideSome(writer: Writer, random: SeededRandom): string[] {
  const open = pendingIn(writer.doc).open.filter(() => random.chance(0.5))
  const shown = writer.binding.field.last
  if (open.length === 0 || !shown) return []
  const accepted = random.chance(0.5)
  const places = open.flatMap(({ added }) => placesIn(shown, added))
  const letters = places.flatMap(({ from, to }) =>
    Array.from(writer.state.doc.textBetween(from, to)),
  )
  writer.suggestions.carryOut(
    { kind: 'decide', open, accepted },
    () => writer.suggested.settle(writer, open, accepted),
    writer.binding,
  )
  return accepted ? letters : []
}

/** What readers would get at this moment. */
export function readersGet(line: Line): string {
  return readContent(line.doc).body.map(blockText).join('')
}
