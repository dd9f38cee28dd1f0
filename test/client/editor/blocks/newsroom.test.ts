import { describe, expect, it } from 'vitest'
import { emptyContent, paragraph, plainInline } from '../../../../shared/document/content.ts'
import { seedUpdate } from '../../../../shared/document/write-draft.ts'
import { fuzz, type Kind } from '../binding/newsroom-fuzz.ts'

const RUNS = Number(process.env['RUNS'] ?? 3)

/** A little of all blocks that stand apart from the text. */
const SEED = seedUpdate({
  ...emptyContent(),
  body: [
    paragraph('s00 '),
    { type: 'keyPoints', title: plainInline('s01 '), points: [plainInline('s02 '), []] },
    { type: 'factBox', title: [], blocks: [paragraph('s03 '), paragraph('')] },
    { type: 'correctionBox', title: [], blocks: [paragraph('')] },
    {
      type: 'table',
      caption: [],
      head: true,
      rows: [
        [plainInline('s04 '), []],
        [[], []],
      ],
    },
    { type: 'pullQuote', inline: plainInline('s05 '), attribution: [] },
    paragraph(''),
  ],
})

const DEEDS: Record<string, readonly Kind[]> = {
  'write in cells, titles and points': ['type', 'caret'],
  'go offline and come back': ['type', 'caret', 'offline'],
  'split points and go on from titles and cells': ['type', 'caret', 'enter'],
  'split and join': ['type', 'caret', 'enter', 'join'],
  'add rows and columns': ['type', 'caret', 'table'],
  'undo and redo': ['type', 'caret', 'undo', 'table'],
  'paste paragraphs': ['type', 'caret', 'paste'],
  'make boxes and tables': ['type', 'caret', 'insert', 'enter'],
  'move points, rows and boxes': ['type', 'caret', 'move'],
}

describe('three people in boxes and tables', { timeout: 60_000 }, () => {
  it.each(Object.entries(DEEDS))(
    '[EDIT1] keep every word whole and once while they %s',
    (_name, kinds) => {
      for (let seed = 1; seed <= RUNS; seed++) {
        const { missing, doubled, cameBack, scraps, errors, drafts, shows } = fuzz({
          seed,
          people: 3,
          steps: 200,
          arrives: 0.9,
          kinds,
          begins: SEED,
        })
        const which = `seed ${seed}`
        expect([missing, doubled, cameBack, scraps, errors].flat(), which).toEqual([])
        expect(new Set(drafts).size, which).toBe(1)
        expect(new Set(shows).size, which).toBe(1)
      }
    },
  )
})
