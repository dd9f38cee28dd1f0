import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestIncreasing } from '../../../shared/revision/longest-increasing.ts'
import { patchBetween, type Patch } from '../../../shared/revision/patch.ts'
import { applyPatch } from '../../support/apply-patch.ts'

const page = (...blocks: string[]) => ({
  slots: { headline: 'Ferry sinks' },
  blocks: blocks.map((id) => ({ id: id.slice(0, 1), html: `<p>${id}</p>` })),
  history: [],
})
const ops = (from: string[], to: string[]) => patchBetween(page(...from), page(...to)).blocks

const blocks = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 25 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.constantFrom('a', 'b').map((html) => ({ id: `r${id}`, html: `<p>${html}</p>` })),
      ),
    ),
  )
const slots = fc.record({
  headline: fc.constantFrom('one', 'two', ''),
  updated: fc.constantFrom('', 'now'),
})
const anyPage = fc.record({ slots, blocks, history: blocks })

describe('a patch', () => {
  it('turns the one page into the other, whatever the two', () => {
    fc.assert(
      fc.property(anyPage, anyPage, (from, to) => {
        const before = structuredClone(from)
        expect(applyPatch(from, patchBetween(from, to))).toEqual(to)
        expect(from).toEqual(before)
      }),
      { numRuns: 2000 },
    )
  })

  it('is empty between a page and itself, and only then', () => {
    fc.assert(
      fc.property(anyPage, anyPage, (from, to) => {
        expect(isEmpty(patchBetween(from, from))).toBe(true)
        const same = JSON.stringify(from) === JSON.stringify(to)
        expect(isEmpty(patchBetween(from, to))).toBe(same)
      }),
    )
  })

  it('names only the slots that changed', () => {
    const from = { slots: { headline: 'one', standfirst: 'same' }, blocks: [], history: [] }
    const to = { slots: { headline: 'two', standfirst: 'same' }, blocks: [], history: [] }
    expect(patchBetween(from, to).slots).toEqual({ headline: 'two' })
  })

  it('leaves alone what stays, and moves as little as it can', () => {
    expect(ops(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual([
      { op: 'move', id: 'a', after: 'd' },
    ])
    expect(ops(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual([
      { op: 'move', id: 'd', after: null },
    ])
    expect(ops(['a', 'b'], ['a', 'x', 'b'])).toEqual([
      { op: 'insert', id: 'x', after: 'a', html: '<p>x</p>' },
    ])
    expect(ops(['a', 'b', 'c'], ['a', 'c2'])).toEqual([
      { op: 'remove', id: 'b' },
      { op: 'replace', id: 'c', html: '<p>c2</p>' },
    ])
  })

  it('goes from one page of 2,000 blocks to another', () => {
    const ids = Array.from({ length: 2000 }, (_, i) => ({ id: `r${i}`, html: `<p>${i}</p>` }))
    const from = { slots: {}, blocks: ids, history: [] }
    const to = { slots: {}, blocks: ids.toReversed(), history: [] }
    expect(applyPatch(from, patchBetween(from, to))).toEqual(to)
  })
})

/** The length of the longest increasing run, found the slow and obvious way. */
function longest(numbers: readonly number[]): number {
  const best: number[] = []
  for (const [i, number] of numbers.entries()) {
    const before = best.filter((_, j) => (numbers[j] ?? 0) < number)
    best[i] = 1 + Math.max(0, ...before)
  }
  return Math.max(0, ...best)
}

it('finds a longest increasing run: no longer one exists, and it does increase', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 20 }), (numbers) => {
      const positions = longestIncreasing(numbers)
      expect(positions).toHaveLength(longest(numbers))
      positions.slice(1).forEach((position, i) => {
        expect(position).toBeGreaterThan(positions[i] ?? -1)
        expect(numbers[position]).toBeGreaterThan(numbers[positions[i] ?? 0] ?? 0)
      })
    }),
  )
})

function isEmpty({ blocks, slots, history }: Patch): boolean {
  return blocks.length === 0 && Object.keys(slots).length === 0 && history === undefined
}
