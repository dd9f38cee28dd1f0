import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignBlocks, type RevisionBlock } from '../../../shared/revision/blocks.ts'
import { paragraph, type Block, type PullQuote } from '../../../shared/document/content.ts'
import { seeded, type SeededRandom } from '../../support/seeded-random.ts'

const FERRY = 'The ferry left the island at nine with forty people on board and a calm sea.'
const PILOT = 'A harbour pilot saw its lights go out near the second buoy and raised the alarm.'
const RESCUE = 'Two lifeboats reached the wreck within twelve minutes and took everybody off.'
const INQUIRY = 'An inquiry opens on Monday, the transport ministry said in a short statement.'

const texts = (...lines: string[]): Block[] => lines.map(paragraph)
const first = (...lines: string[]) => alignBlocks([], texts(...lines), 1)
const at = (blocks: readonly RevisionBlock[]) => blocks.map((block) => block.at)
const ids = (blocks: readonly RevisionBlock[]) => blocks.map((block) => block.id)

describe('the ids of blocks', () => {
  it('say in which revision their words changed last, minor updates apart', () => {
    const one = first(FERRY, PILOT, RESCUE)
    expect(at(one)).toEqual([1, 1, 1])
    const two = alignBlocks(one, texts(FERRY, `${PILOT} So he said.`, RESCUE), 2)
    expect(at(two)).toEqual([1, 2, 1])
    const fixed = texts(FERRY, `${PILOT} So he said.`, `${RESCUE} Soon.`, INQUIRY)
    expect(at(alignBlocks(two, fixed, 3, { minor: true }))).toEqual([1, 2, 1, undefined])
    const old = one.map(({ id, html, text }) => ({ id, html, text }))
    expect(at(alignBlocks(old, texts(FERRY, PILOT, INQUIRY), 2))).toEqual([undefined, undefined, 2])
  })

  it('are new in a first revision', () => {
    expect(ids(first(FERRY, PILOT))).toEqual(['r1-1', 'r1-2'])
  })

  it('stay when nothing changed', () => {
    const before = first(FERRY, PILOT, RESCUE)
    expect(alignBlocks(before, texts(FERRY, PILOT, RESCUE), 2)).toEqual(before)
  })

  it('stay with a paragraph whose words change', () => {
    const after = alignBlocks(
      first(FERRY, PILOT, RESCUE),
      texts(FERRY, PILOT.replace('second', 'third'), RESCUE),
      2,
    )
    expect(ids(after)).toEqual(['r1-1', 'r1-2', 'r1-3'])
    expect(after[1]?.html).toContain('third')
  })

  it('stay when the marks change and the words do not', () => {
    const bold: Block = {
      type: 'paragraph',
      inline: [{ type: 'text', text: PILOT, marks: [{ type: 'bold' }] }],
    }
    expect(ids(alignBlocks(first(FERRY, PILOT), [paragraph(FERRY), bold], 2))).toEqual([
      'r1-1',
      'r1-2',
    ])
  })

  it('go to nobody else when a paragraph is removed', () => {
    const after = alignBlocks(first(FERRY, PILOT, RESCUE), texts(FERRY, RESCUE), 2)
    expect(ids(after)).toEqual(['r1-1', 'r1-3'])
  })

  it('are new for a paragraph that came in between', () => {
    const after = alignBlocks(first(FERRY, PILOT), texts(FERRY, INQUIRY, PILOT), 2)
    expect(ids(after)).toEqual(['r1-1', 'r2-2', 'r1-2'])
  })

  it('move with their paragraph', () => {
    const after = alignBlocks(
      first(FERRY, PILOT, RESCUE, INQUIRY),
      texts(INQUIRY, FERRY, PILOT, RESCUE),
      2,
    )
    expect(ids(after)).toEqual(['r1-4', 'r1-1', 'r1-2', 'r1-3'])
  })

  it('stay with the larger part of a paragraph that was split', () => {
    const [head, tail] = [PILOT.slice(0, 26), PILOT.slice(27)]
    const after = alignBlocks(first(FERRY, PILOT, RESCUE), texts(FERRY, head, tail, RESCUE), 2)
    expect(ids(after)).toEqual(['r1-1', 'r2-2', 'r1-2', 'r1-3'])
  })

  it('stay with the more alike of two that were joined', () => {
    const after = alignBlocks(first(FERRY, PILOT, 'Short.'), texts(FERRY, `${PILOT} Short.`), 2)
    expect(ids(after)).toEqual(['r1-1', 'r1-2'])
  })

  it('are new where everything was written anew', () => {
    const after = alignBlocks(first(FERRY), texts('Quite other words about something else'), 2)
    expect(ids(after)).toEqual(['r2-1'])
  })

  it('follow an edit in a script that writes no spaces', () => {
    const after = alignBlocks(
      first('習近平国家主席は水曜日にモスクワに到着した。'),
      texts('習近平国家主席は木曜日にモスクワに到着した。'),
      2,
    )
    expect(ids(after)).toEqual(['r1-1'])
  })

  it('keep equal blocks apart', () => {
    const rule: Block = { type: 'rule' }
    const before = alignBlocks([], [rule, paragraph(FERRY), rule], 1)
    const after = alignBlocks(before, [rule, rule, paragraph(FERRY), rule], 2)
    expect(ids(after)).toEqual(['r1-1', 'r2-2', 'r1-2', 'r1-3'])
  })
})

const line = fc.constantFrom(FERRY, PILOT, RESCUE, INQUIRY, `${FERRY} ${PILOT}`, 'a b', 'b a', 'a')
const page = fc.array(line, { maxLength: 12 })

function count(list: readonly { text: string }[], text: string) {
  return list.filter((block) => block.text === text).length
}

it('never gives one id to two blocks, and keeps every block that did not change, over many revisions', () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 5 }), (pages) => {
      let before: RevisionBlock[] = []
      pages.forEach((lines, i) => {
        const after = alignBlocks(before, texts(...lines), i + 1)
        expect(after.map((block) => block.text)).toEqual(lines)
        expect(new Set(ids(after)).size).toBe(after.length)
        const known = new Set(ids(before))
        for (const text of new Set(lines)) {
          const kept = after.filter((block) => block.text === text && known.has(block.id))
          expect(kept.length).toBeGreaterThanOrEqual(
            Math.min(count(before, text), count(after, text)),
          )
        }
        before = after
      })
    }),
    { numRuns: 300 },
  )
})

/** The ids that the blocks of `after` get, each once. */
function alignedIds(before: string[], after: string[]): Set<string> {
  return new Set(alignBlocks(first(...before), texts(...after), 2).map((block) => block.id))
}

// What were quadratic here would run into the test's deadline.
const quote = (text: string): PullQuote => ({
  type: 'pullQuote',
  inline: [{ type: 'text', text, marks: [{ type: 'link', href: 'https://a.example/' }] }],
})
const htmlOf = (...body: Block[]) => alignBlocks([], body, 1).map(({ html }) => html)

describe('a pull quote', () => {
  it('is heard where it is not read out in the text, and once where it is', () => {
    const [, repeated] = htmlOf(paragraph(FERRY), quote('“forty people, on board…”'))
    expect(repeated).toBe(
      '<aside class="pull-quote" aria-hidden="true"><p>“forty people, on board…”</p></aside>',
    )
    const others = htmlOf(paragraph(FERRY), quote('fifty people'), quote('fifty people'))
    for (const html of others.slice(1)) {
      expect(html).not.toContain('aria-hidden')
      expect(html).toContain('href="https://a.example/"')
    }
    expect(htmlOf(paragraph(FERRY), quote('ferry lef'))[1]).not.toContain('aria-hidden')
  })

  it('is the same words as those in the text, whoever is said to have said them', () => {
    const said: Block = { ...quote('forty people'), attribution: quote('Ada').inline }
    expect(htmlOf(paragraph(FERRY), said)[1]).toBe(
      '<figure class="pull-quote" aria-hidden="true"><blockquote><p>forty people</p></blockquote><figcaption>Ada</figcaption></figure>',
    )
  })
})

describe('a very long page', () => {
  const VOCABULARY = 400
  const sentence = (random: SeededRandom, words: number) =>
    Array.from({ length: words }, () => `w${random.int(VOCABULARY)}`).join(' ')
  const pageOf = (seed: number, blocks: number, words: number) => {
    const random = seeded(seed)
    return Array.from({ length: blocks }, () => sentence(random, words))
  }
  it('is aligned: 2,000 blocks against 2,000 quite different ones', () => {
    expect(alignedIds(pageOf(1, 2000, 60), pageOf(2, 2000, 60)).size).toBe(2000)
  })

  it('is aligned: 2,000 blocks of which each has one changed word', () => {
    const before = pageOf(1, 2000, 60)
    const after = before.map((text) => `${text} more`)
    const kept = first(...before).map((block) => block.id)
    expect(alignedIds(before, after)).toEqual(new Set(kept))
  })

  it('is aligned: 20,000 short blocks in another order', () => {
    const before = pageOf(1, 20_000, 5)
    expect(alignedIds(before, before.toReversed()).size).toBe(20_000)
  })

  it('is aligned: two blocks of a megabyte', () => {
    expect(alignedIds(pageOf(1, 2, 200_000), pageOf(2, 2, 200_000)).size).toBe(2)
  })
})
