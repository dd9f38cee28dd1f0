import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { Arrivals } from '../../../client/sync/arrivals.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('[EDIT1] brings in what comes, after whoever wants to look first', () => {
  const { arrivals, text, from } = open()
  const seen: string[] = []
  const stop = arrivals.before(() => seen.push(text()))
  arrivals.take(from('one '))
  arrivals.take(from('two '))
  stop()
  arrivals.take(from('three'))
  expect(seen).toEqual(['', 'one '])
  expect(text()).toBe('one two three')
})

it('[EDIT1] brings in at once what waited, in its order, and says what it deletes', () => {
  const { arrivals, doc, text, from, colleague } = open()
  arrivals.take(from('one two'))
  arrivals.hold()
  arrivals.take(from(' three'))
  const vector = Y.encodeStateVector(colleague)
  colleague.getText().delete(0, 4)
  arrivals.take(Y.encodeStateAsUpdate(colleague, vector))
  const told: unknown[] = []
  doc.on('update', () => told.push(arrivals.theirDeletions?.clients.get(colleague.clientID)))
  expect(text()).toBe('one two')
  arrivals.release()
  expect(text()).toBe('two three')
  expect(told).toMatchObject([[{ clock: 0, len: 4 }]])
  expect(arrivals.theirDeletions).toBeNull()
})

it('[EDIT1] holds what comes during a word, though the word before it ended twice right before', () => {
  const { arrivals, text, from } = open()
  arrivals.hold()
  arrivals.take(from('one '))
  arrivals.releaseIn(50)
  vi.advanceTimersByTime(30)
  arrivals.releaseIn(50)
  vi.advanceTimersByTime(15)
  arrivals.release()
  arrivals.hold()
  arrivals.take(from('two '))
  vi.advanceTimersByTime(100)
  expect(text()).toBe('one ')
  arrivals.releaseIn(50)
  vi.advanceTimersByTime(50)
  expect(text()).toBe('one two ')
})

it('[EDIT1] brings in what was missed in its turn, seen from the document as it is then', () => {
  const { arrivals, doc, text, from } = open()
  const told: unknown[] = []
  const miss = (words: string) => {
    const update = from(words)
    const apply = () => {
      told.push([text(), arrivals.theirDeletions])
      Y.applyUpdate(doc, update)
    }
    const deletions = Y.createDeleteSet()
    arrivals.bring({ bytes: update.byteLength, deletions: () => deletions, apply })
    return deletions
  }
  arrivals.hold()
  arrivals.take(from('one '))
  arrivals.take(from('two '))
  const deletions = miss('three ')
  arrivals.take(from('four'))
  expect(text()).toBe('')
  arrivals.release()
  expect(text()).toBe('one two three four')
  expect(told).toEqual([['one two ', deletions]])
  expect(arrivals.theirDeletions).toBeNull()
  miss('!')
  expect(text()).toBe('one two three four!')
})

it('[EDIT1] holds no more than a mebibyte', () => {
  const { arrivals, text, from } = open()
  arrivals.hold()
  arrivals.take(from('x'.repeat(1024 * 1024)))
  expect(text()).not.toBe('')
})

it('brings in nothing any more once it is closed', () => {
  const { arrivals, text, from } = open()
  arrivals.hold()
  arrivals.take(from('late'))
  arrivals.close()
  arrivals.release()
  vi.runAllTimers()
  expect(text()).toBe('')
})

function open() {
  const doc = new Y.Doc()
  const colleague = new Y.Doc()
  const arrivals = new Arrivals(doc, {})
  const text = () => doc.getText().toJSON()
  const from = (words: string) => {
    const vector = Y.encodeStateVector(colleague)
    colleague.getText().insert(colleague.getText().length, words)
    return Y.encodeStateAsUpdate(colleague, vector)
  }
  return { arrivals, doc, colleague, text, from }
}
