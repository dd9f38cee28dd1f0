import { describe, expect, it } from 'vitest'
import { CommentOutbox, type Waiting } from '../../../../client/desk/comments/comment-outbox.ts'
import { CommentSender, type Sending } from '../../../../client/desk/comments/comment-sender.ts'
import { CommentShelf } from '../../../../client/desk/comments/comment-shelf.ts'
import { sendingOf } from '../../../../client/desk/comments/use-comment-sending.ts'
import { ProblemError } from '../../../../client/desk/ui/api.ts'
import { made } from './made-threads.ts'

class Device {
  readonly items = new Map<string, string>()
  isFull = false
  get length() {
    return this.items.size
  }
  key(at: number) {
    return [...this.items.keys()][at] ?? null
  }
  getItem(key: string) {
    return this.items.get(key) ?? null
  }
  setItem(key: string, value: string) {
    if (this.isFull) throw new Error('full')
    this.items.set(key, value)
  }
  removeItem(key: string) {
    this.items.delete(key)
  }
}

const outboxOn = (device: Device | null, userId = 'us_ann') =>
  new CommentOutbox(new CommentShelf({ store: device, userId }))

function waiting(key: string, at = 1): Waiting {
  const to = { threadId: 'th_1' }
  return { key, storyId: 'st_1', to, text: key, mentions: [], at, refused: null }
}

const keysOf = (outbox: CommentOutbox) => outbox.all().map(({ key }) => key)

/** What the sender asked of the server, and time that passes when the test says so. */
function sending(outbox: CommentOutbox) {
  const sent: string[] = []
  const answers: Sending[] = []
  const timers: { ms: number; run: () => void }[] = []
  const sender = new CommentSender({
    outbox,
    send: ({ key }) => {
      sent.push(key)
      return Promise.resolve(answers.shift() ?? { done: made(1) })
    },
    sent: () => {},
    after: (ms, run) => {
      const timer = { ms, run }
      timers.push(timer)
      return () => timers.splice(timers.indexOf(timer), 1)
    },
  })
  const pass = () => timers.splice(0).map(({ ms, run }) => (run(), ms))
  return { sender, sent, answers, pass }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('what was said without a network', () => {
  it('is on the device for whoever said it, after a reload as well', () => {
    const device = new Device()
    outboxOn(device).add(waiting('b', 2))
    outboxOn(device).add(waiting('a', 1))
    expect(keysOf(outboxOn(device))).toEqual(['a', 'b'])
    expect(keysOf(outboxOn(device, 'us_ben'))).toEqual([])
  })

  it('is kept by the page where the device keeps nothing', () => {
    const device = new Device()
    device.isFull = true
    for (const outbox of [outboxOn(device), outboxOn(null)]) {
      outbox.add(waiting('a'))
      expect(keysOf(outbox)).toEqual(['a'])
      outbox.forget('a')
      expect(keysOf(outbox)).toEqual([])
    }
  })

  it('is passed over where it can’t be read', () => {
    const device = new Device()
    device.items.set('galley:comments:us_ann:waiting:x', '{"key":')
    device.items.set('galley:comments:us_ann:waiting:y', '{"key":"y"}')
    expect(keysOf(outboxOn(device))).toEqual([])
  })

  it('is sent one after the other, and then it is forgotten', async () => {
    const outbox = outboxOn(new Device())
    outbox.add(waiting('a', 1))
    outbox.add(waiting('b', 2))
    const { sender, sent } = sending(outbox)
    sender.start()
    await settled()
    expect(sent).toEqual(['a', 'b'])
    expect(keysOf(outbox)).toEqual([])
    outbox.add(waiting('c', 3))
    await settled()
    expect(sent).toEqual(['a', 'b', 'c'])
  })

  it('is tried again later and later, at once when the network is back, and never by who left', async () => {
    const outbox = outboxOn(new Device())
    const { sender, sent, answers, pass } = sending(outbox)
    answers.push({ later: true }, { later: true }, { later: true })
    sender.start()
    outbox.add(waiting('a'))
    await settled()
    expect(pass()).toEqual([2_000])
    await settled()
    expect(pass()).toEqual([4_000])
    await settled()
    sender.hurry()
    await settled()
    expect(sent).toEqual(['a', 'a', 'a', 'a'])
    expect(keysOf(outbox)).toEqual([])
    sender.stop()
    outbox.add(waiting('b'))
    await settled()
    expect(sent).toHaveLength(4)
  })

  it('stays with the reason where it is refused, holds up nothing else, and can be tried again', async () => {
    const outbox = outboxOn(new Device())
    const { sender, sent, answers } = sending(outbox)
    answers.push({ refused: 'It is gone.' })
    outbox.add(waiting('a', 1))
    outbox.add(waiting('b', 2))
    sender.start()
    await settled()
    expect(sent).toEqual(['a', 'b'])
    expect(outbox.all()).toEqual([{ ...waiting('a', 1), refused: 'It is gone.' }])
    outbox.refuse('a', null)
    await settled()
    expect(sent).toEqual(['a', 'b', 'a'])
    expect(outbox.all()).toEqual([])
  })
})

const problem = (status: number, faults?: { field: string; message: string }[]) =>
  new ProblemError({
    type: 'about:blank',
    title: '',
    status,
    code: 'x',
    detail: 'It can’t be.',
    ...(faults ? { faults } : {}),
  })

describe('an answer of the server', () => {
  it.each([0, 429, 500, 502, 503])('of status %i may be another one later', (status) => {
    expect(sendingOf(problem(status))).toEqual({ later: true })
  })

  it.each([400, 403, 404, 409, 413, 422])('of status %i is final', (status) => {
    expect(sendingOf(problem(status))).toEqual({ refused: 'It can’t be.' })
  })

  it('says every fault', () => {
    const faults = [{ field: 'text', message: 'write something' }]
    expect(sendingOf(problem(422, faults))).toEqual({
      refused: 'It can’t be. text: write something',
    })
  })
})
