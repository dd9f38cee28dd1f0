import type { Block } from '../../../shared/document/content.ts'
import type { Change } from '../../../shared/revision/changes.ts'
import { names } from '../words/names.ts'
import { count, plural } from '../words/times.ts'

/** `3 changes not published`: beside "Saved", which says nothing of readers. */
export function unpublishedWords(changes: readonly Change[]): string {
  return `${plural(changes.length, 'change')} not published`
}

const BLOCKS: Record<Block['type'], string> = {
  paragraph: 'paragraph',
  heading: 'heading',
  quote: 'quote',
  list: 'list',
  code: 'code block',
  rule: 'line',
}

/** `Headline, caption, 2 paragraphs, 1 new heading, 1 paragraph removed` */
export function changesInWords(changes: readonly Change[]): string {
  const fields: string[] = []
  const blocks = new Map<string, { change: Change & { of: 'block' }; times: number }>()
  for (const change of changes) {
    if (change.of === 'field') fields.push(names.fieldsWithin[change.field])
    else {
      const key = `${change.how} ${change.block}`
      const times = (blocks.get(key)?.times ?? 0) + 1
      blocks.set(key, { change, times })
    }
  }
  const words = [
    ...fields,
    ...[...blocks.values()].map(({ change, times }) => blockWords(change, times)),
  ].join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function blockWords({ block, how }: Change & { of: 'block' }, times: number): string {
  const name = BLOCKS[block]
  if (how === 'new') return `${count(times)} new ${times === 1 ? name : `${name}s`}`
  const words = plural(times, name)
  return how === 'changed' ? words : `${words} ${how}`
}
