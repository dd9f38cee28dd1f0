import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { blockTree, type BlockNode } from '../../../../client/desk/versions/block-tree.ts'
import type { Part } from '../../../../client/desk/versions/compared-runs.ts'
import { emptyContent, paragraph, type Block } from '../../../../shared/document/content.ts'
import { seedUpdate } from '../../../../shared/document/write-draft.ts'
import { compareDrafts } from '../../../../shared/revision/compare-drafts.ts'

function docOf(body: Block[]): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedUpdate({ ...emptyContent(), body }))
  return doc
}

const list = (ordered: boolean, ...items: Block[][]): Block => ({ type: 'list', ordered, items })

function outline(nodes: readonly BlockNode[]): unknown[] {
  return nodes.map((node) => {
    if (node.kind === 'block') return node.block.runs.map(({ text }) => text).join('')
    if (node.kind !== 'list') return { [node.kind]: outline(node.nodes) }
    return {
      [node.ordered ? 'ol' : 'ul']: node.items.map(({ number, nodes }) => [
        number,
        ...outline(nodes),
      ]),
    }
  })
}

function tree(before: Block[], now: Block[], part: Part) {
  return outline(blockTree(compareDrafts(docOf(before), docOf(now)).blocks, part))
}

it('blocks stand in their quotes and lists, lists in lists', () => {
  const inner = list(true, [paragraph('inner one')], [paragraph('inner two')])
  const body: Block[] = [
    paragraph('before'),
    list(false, [paragraph('first'), paragraph('goes on')], [paragraph('second'), inner]),
    { type: 'quote', blocks: [paragraph('said')] },
    list(true, [paragraph('third')]),
  ]
  expect(tree(body, body, 'both')).toEqual([
    'before',
    {
      ul: [
        [1, 'first', 'goes on'],
        [
          2,
          'second',
          {
            ol: [
              [1, 'inner one'],
              [2, 'inner two'],
            ],
          },
        ],
      ],
    },
    { quote: ['said'] },
    { ol: [[1, 'third']] },
  ])
})

it('each side has its own blocks alone, both have all', () => {
  const [mill, years] = [paragraph('The mill stood still.'), paragraph('Forty years went by.')]
  for (const [before, now] of [
    [[mill, years], [mill]],
    [[mill], [mill, years]],
  ] as const) {
    expect(tree([...before], [...now], 'older')).toHaveLength(before.length)
    expect(tree([...before], [...now], 'newer')).toHaveLength(now.length)
    expect(tree([...before], [...now], 'both')).toHaveLength(2)
  }
})
