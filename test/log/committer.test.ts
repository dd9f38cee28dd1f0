import { describe, expect, it } from 'vitest'
import { Committer, PAUSED_MS } from '../../server/log/committer.ts'
import type { Batch, Committed, NewUpdate, UpdateLog } from '../../server/log/update-log.ts'
import { ManualClock, settle } from '../support/manual-clock.ts'
import { MemoryJournal } from '../support/memory-journal.ts'
import { silentLogger } from '../support/silent-logger.ts'

const letter = { data: new Uint8Array([1]), userId: 'ada', claims: [], schema: 1 }

describe('the committer', () => {
  it('[LOG1] answers a batch only when its transaction has committed', async () => {
    const { committer, log } = start()
    let answered = false
    void take(committer, 'st_1', [letter]).then(() => (answered = true))
    await settle()
    expect(log.waiting).toHaveLength(1)
    expect(answered).toBe(false)
    log.commit()
    await settle()
    expect(answered).toBe(true)
  })

  it('commits everything that came while a transaction was under way in one', async () => {
    const { committer, log } = start({ gatherMs: 0 })
    void take(committer, 'st_1', [letter])
    await settle()
    const later = ['st_1', 'st_2', 'st_3'].map((storyId) => take(committer, storyId, [letter]))
    log.commit()
    await settle()
    expect(log.waiting[0]?.batches.map((batch) => batch.storyId)).toEqual(['st_1', 'st_2', 'st_3'])
    log.commit()
    await Promise.all(later)
  })

  it('[LOG1] tries again for ever while the database is away, and acknowledges nothing meanwhile', async () => {
    const { committer, log, clock } = start()
    let answered = false
    void take(committer, 'st_1', [letter]).then(() => (answered = true))
    for (let i = 0; i < 30; i++) {
      await settle()
      log.fail()
      await clock.advance(1_000)
    }
    expect(answered).toBe(false)
    log.commit()
    await settle()
    expect(answered).toBe(true)
  })

  it('[LOG5] brings the backlog of an outage in parts that a database can finish, in order', async () => {
    const { committer, log, clock } = start()
    const committed: number[] = []
    for (let at = 0; at < 12_000; at++)
      void take(committer, 'st_1', [letter]).then(({ to }) => committed.push(to))
    for (let part = 0; part < 3; part++) {
      await clock.advance(10)
      expect(log.waiting[0]?.batches.length).toBeLessThanOrEqual(5_000)
      log.commit()
    }
    await settle()
    expect(committed).toEqual(Array.from({ length: 12_000 }, (_, i) => i + 1))
  })

  it('gathers for as long as it is told, but not what comes first after a pause', async () => {
    const { committer, log, clock } = start({ gatherMs: 30 })
    void take(committer, 'st_1', [letter])
    await settle()
    expect(log.waiting).toHaveLength(1)
    log.commit()
    await clock.advance(10)
    for (let at = 0; at < 3; at++) void take(committer, 'st_1', [letter])
    await clock.advance(19)
    expect(log.waiting).toHaveLength(0)
    await clock.advance(1)
    expect(log.waiting[0]?.batches).toHaveLength(3)
    log.commit()
    await clock.advance(100)
    void take(committer, 'st_1', [letter])
    await settle()
    expect(log.waiting).toHaveLength(1)
  })

  it('commits what comes in the very moment in which the last commit ends', async () => {
    const { committer, log } = start({ gatherMs: 0 })
    const first = take(committer, 'st_1', [letter])
    await settle()
    log.commit()
    await first
    for (let hops = 0; hops < 6; hops++) {
      const next = take(committer, 'st_1', [letter])
      await settle()
      expect(log.waiting).toHaveLength(1)
      log.commit()
      await next
      for (let hop = 0; hop < hops; hop++) await Promise.resolve()
    }
  })

  it('takes no more when 64 MiB wait for the database', async () => {
    const { committer, log } = start()
    const big = { ...letter, data: new Uint8Array(33 * 1024 * 1024) }
    void take(committer, 'st_1', [big])
    expect(committer.full).toBe(false)
    void take(committer, 'st_1', [big])
    expect(committer.full).toBe(true)
    await settle()
    log.commit()
    await settle()
    log.commit()
    await settle()
    expect(committer.full).toBe(false)
  })

  it('[LOG2] keeps everything in the journal from the moment in which it is taken until it is committed', async () => {
    const { committer, log, journal } = start()
    const first = take(committer, 'st_1', [letter])
    const second = take(committer, 'st_2', [letter])
    expect(journal.kept.map(({ storyId }) => storyId)).toEqual(['st_1', 'st_2'])
    await settle()
    log.commit()
    await Promise.all([first, second])
    expect(journal.kept).toEqual([])
  })

  it('[LOG1] says that saving is paused for as long as the oldest waits too long, not until the first commit', async () => {
    const { committer, log, clock, journal } = start()
    const told: boolean[] = []
    committer.onChange(() => told.push(committer.saving.paused))
    const first = take(committer, 'st_1', [letter])
    await clock.advance(1)
    const second = take(committer, 'st_2', [letter])
    await clock.advance(PAUSED_MS - 2)
    expect(committer.saving.paused).toBe(false)
    await clock.advance(1)
    expect(committer.saving.paused).toBe(true)
    await clock.advance(1_000)
    expect(journal.synced).toBeGreaterThan(0)
    log.commit()
    await first
    await settle()
    expect(committer.saving.paused).toBe(true)
    log.commit()
    await second
    expect(told).toEqual([true, false])
  })

  it('[LOG5] keeps again what the journal’s disk refused, and says so meanwhile', async () => {
    const { committer, journal, clock, log } = start()
    journal.broken = true
    const taken = take(committer, 'st_1', [letter])
    expect(committer.saving.unkept).toBe(true)
    await clock.advance(1_000)
    journal.broken = false
    await clock.advance(1_000)
    expect([committer.saving.unkept, journal.kept.length]).toEqual([false, 1])
    log.commit()
    await taken
    expect(journal.kept).toEqual([])
  })

  it('says that the journal’s disk refuses until it takes something again, though nobody types', async () => {
    const { committer, journal, log, clock } = start()
    journal.broken = true
    const taken = take(committer, 'st_1', [letter])
    await settle()
    log.commit()
    await taken
    await clock.advance(1_000)
    expect(committer.saving).toEqual({ paused: false, unkept: true })
    journal.broken = false
    await clock.advance(1_000)
    expect(committer.saving).toEqual({ paused: false, unkept: false })
    expect(journal.kept).toEqual([])
  })

  it('waits no longer for a clock that is set back an hour', async () => {
    const { committer, log, clock } = start()
    const hour = 3_600_000
    for (let at = 0; at < 2_000; at++) void take(committer, 'st_1', [letter])
    await clock.advance(10)
    log.commit()
    await settle()
    clock.set(clock.now() - hour)
    void take(committer, 'st_1', [letter])
    await clock.advance(10)
    expect(log.waiting).toHaveLength(1)
    clock.set(clock.now() - hour)
    await clock.advance(500)
    expect(committer.saving.paused).toBe(true)
  })

  it('a batch of a story that is gone fails alone', async () => {
    const { committer, log } = start()
    const gone = take(committer, 'st_1', [letter])
    const good = take(committer, 'st_2', [letter])
    await settle()
    log.commit(['st_1'])
    await expect(gone).rejects.toThrow('no draft of st_1')
    expect((await good).to).toBe(1)
  })

  it('[END1] waits for the commits at the end, and leaves in the journal what the database does not take', async () => {
    const good = start()
    void take(good.committer, 'st_1', [letter])
    await settle()
    const drained = good.committer.drained(new AbortController().signal)
    good.log.commit()
    expect([await drained, good.journal.kept, good.journal.closed]).toEqual([true, [], true])

    for (const broken of [false, true]) {
      const bad = start()
      bad.journal.broken = broken
      void take(bad.committer, 'st_1', [letter])
      await settle()
      const deadline = new AbortController()
      const left = bad.committer.drained(deadline.signal)
      bad.log.fail()
      await settle()
      deadline.abort()
      expect([await left, bad.journal.kept.length]).toEqual([!broken, broken ? 0 : 1])
    }
  })
})

/** What becomes of a batch, as a promise. */
function take(committer: Committer, storyId: string, updates: readonly NewUpdate[]) {
  const { promise, resolve, reject } = Promise.withResolvers<Committed>()
  committer.take([{ storyId, updates, committed: resolve, gone: reject }])
  return promise
}

function start({ gatherMs = 3 } = {}) {
  const clock = new ManualClock()
  const log = new SteppedLog()
  const journal = new MemoryJournal()
  const committer = new Committer({ log, journal, clock, gatherMs, logger: silentLogger })
  return { clock, log, journal, committer }
}

/** A log whose transactions end when the test says so. */
class SteppedLog implements UpdateLog {
  waiting: { batches: readonly Batch[]; end: (answer: (Committed | null)[] | Error) => void }[] = []
  #seq = 0

  append(batches: readonly Batch[]): Promise<(Committed | null)[]> {
    return new Promise((resolve, reject) => {
      const end = (answer: (Committed | null)[] | Error) =>
        answer instanceof Error ? reject(answer) : resolve(answer)
      this.waiting.push({ batches, end })
    })
  }

  commit(missing: readonly string[] = []) {
    const transaction = this.waiting.shift()
    const answers = (transaction?.batches ?? []).map(({ storyId, updates }) => {
      if (missing.includes(storyId)) return null
      const from = this.#seq + 1
      this.#seq += updates.length
      return { from, to: this.#seq, tail: { rows: 0, bytes: 0 }, schema: 1 }
    })
    transaction?.end(answers)
  }

  fail() {
    this.waiting.shift()?.end(new Error('the database is away'))
  }

  load = async () => null
  readAfter = async () => []
  heads = async () => new Map()
  claim = () => Promise.resolve()
  clients = async () => new Map()
}
