import type { Change } from '../../../shared/revision/changes.ts'
import * as changesWords from '../words/changes.ts'
import * as publishWords from '../words/publish.ts'

/** `Headline, caption, 2 paragraphs, 1 new heading, 1 paragraph removed` */
export function changesInWords(changes: readonly Change[]): string {
  const fields: string[] = []
  const blocks = new Map<string, { change: Change & { of: 'block' }; times: number }>()
  for (const change of changes) {
    if (change.of === 'field') fields.push(changesWords.field(change.field))
    else {
      const key = `${change.how} ${change.block}`
      const times = (blocks.get(key)?.times ?? 0) + 1
      blocks.set(key, { change, times })
    }
  }
  const inBlocks = [...blocks.values()].map(({ change: { block, how }, times }) =>
    changesWords.blocks(times, block, how),
  )
  return changesWords.all([...fields, ...inBlocks])
}

/** What readers get that they do not have: revision `revision` is what they have. */
export function whatChangesWords(
  changes: readonly Change[],
  revision: number,
): { title: string; text: string } {
  if (changes.length === 0)
    return { title: publishWords.whatChanges, text: publishWords.nothingNew(revision) }
  const text = publishWords.asSentence(changesInWords(changes))
  return { title: changesWords.unpublished(changes.length), text }
}
