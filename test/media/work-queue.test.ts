import { describe, expect, it } from 'vitest'
import { WorkQueue, type Place } from '../../server/media/upload/work-queue.ts'

function newQueue({ each = 10, all = 100 } = {}) {
  const queue = new WorkQueue({ each, all })
  const begun: string[] = []
  const ends: (() => void)[] = []
  const enter = (person: string): Place => {
    const place = queue.enter(person)
    if (typeof place === 'string') throw new Error(place)
    return place
  }
  const work = (name: string, place = enter(name)) =>
    place.run(async () => {
      begun.push(name)
      const { promise, resolve } = Promise.withResolvers<void>()
      ends.push(resolve)
      await promise
    })
  const end = async () => {
    ends.shift()?.()
    await new Promise((resolve) => void setImmediate(resolve))
  }
  return { queue, begun, work, end }
}

describe('WorkQueue', () => {
  it('runs one piece at a time, and people take turns', async () => {
    const { begun, work, end } = newQueue()
    const all = ['a', 'a', 'a', 'a', 'b', 'c', 'b'].map((name) => work(name))
    expect(begun).toEqual(['a'])
    for (let done = 0; done < all.length; done += 1) await end()
    await Promise.all(all)
    expect(begun).toEqual(['a', 'a', 'b', 'c', 'a', 'b', 'a'])
  })

  it('goes on after work that failed', async () => {
    const { queue, begun, work, end } = newQueue()
    const place = queue.enter('a')
    if (typeof place === 'string') throw new Error(place)
    const failed = place.run(() => Promise.reject(new Error('no')))
    const next = work('b')
    await expect(failed).rejects.toThrow('no')
    await end()
    await next
    expect(begun).toEqual(['b'])
  })

  it('lets in so many of one person, and so many in all, until places are given back', () => {
    const { queue } = newQueue({ each: 2, all: 3 })
    const places = [queue.enter('a'), queue.enter('a')]
    expect(queue.enter('a')).toBe('enough-of-yours')
    places.push(queue.enter('b'))
    expect(queue.enter('c')).toBe('full')
    const [first] = places
    if (typeof first === 'object') {
      first[Symbol.dispose]()
      first[Symbol.dispose]()
    }
    expect(typeof queue.enter('c')).toBe('object')
    expect(queue.enter('a')).toBe('full')
  })
})
