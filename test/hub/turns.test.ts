import { expect, it } from 'vitest'
import { Turns, type Turning } from '../../server/hub/turns.ts'
import type { Handed } from '../../server/log/committer.ts'
import { ManualClock, settle } from '../support/manual-clock.ts'

const handed = (storyId: string): Handed => ({
  storyId,
  updates: [],
  committed: () => undefined,
  gone: () => undefined,
})

it.each(['turn', 'show'] as const)(
  'a room whose %s throws fails alone: the others are kept and shown',
  async (where) => {
    const [taken, shown, failed]: string[][] = [[], [], []]
    const clock = new ManualClock()
    const take = (batches: readonly Handed[]) => {
      taken?.push(...batches.map(({ storyId }) => storyId))
    }
    const turns = new Turns({ clock, committer: { take } })
    const room = (name: string, breaks: boolean): Turning => ({
      turn: () => {
        if (breaks && where === 'turn') throw new Error('broken')
        return handed(name)
      },
      show: () => {
        if (breaks && where === 'show') throw new Error('broken')
        shown?.push(name)
      },
      fail: () => failed?.push(name),
    })
    for (const name of ['one', 'two', 'three']) turns.ask(room(name, name === 'two'))
    await settle()
    expect(taken).toEqual(where === 'turn' ? ['one', 'three'] : ['one', 'two', 'three'])
    expect(failed).toEqual(['two'])
    expect(shown?.filter((name) => name !== 'two')).toEqual(['one', 'three'])
  },
)
