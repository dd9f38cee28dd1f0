import { describe, expect, it } from 'vitest'
import { GroupCommit } from '../../server/log/group-commit.ts'
import type { Batch, Committed, NewUpdate, UpdateLog } from '../../server/log/update-log.ts'
import { ManualClock, settle } from '../support/manual-clock.ts'
import { MemorySpill } from '../support/memory-spill.ts'
import { silentLogger } from '../support/silent-logger.ts'

const letter = { data: new Uint8Array([1]), userId: 'ada', claims: [], schema: 1 }

describe('the group commit', () => {
  it('[LOG1] answers a batch only when its transaction has committed', async () => {
    const { commits, log } = start()
    let answered = false
    void append(commits, 'st_1', [letter]).committed.then(() => (answered = true))
    await settle()
    expect(log.waiting).toHaveLength(1)
    expect(answered).toBe(false)
    log.commit()
    await settle()
    expect(answered).toBe(true)
  })

  it('commits everything that came while a transaction was under way in one', async () => {
    const { commits, log } = start()
    void append(commits, 'st_1', [letter])
    await settle()
    const later = ['st_1', 'st_2', 'st_3'].map(
      (storyId) => append(commits, storyId, [letter]).committed,
    )
    log.commit()
    await settle()
    expect(log.waiting[0]?.batches.map((batch) => batch.storyId)).toEqual(['st_1', 'st_2', 'st_3'])
    log.commit()
    await Promise.all(later)
  })

  it('[LOG1] tries again for ever while the database is away, and acknowledges nothing meanwhile', async () => {
    const { commits, log, clock } = start()
    let answered = false
    void append(commits, 'st_1', [letter]).committed.then(() => (answered = true))
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
    const { commits, log, clock } = start()
    const committed: number[] = []
    for (let at = 0; at < 12_000; at++)
      void append(commits, 'st_1', [letter]).committed.then(({ to }) => committed.push(to))
    for (let part = 0; part < 3; part++) {
      await clock.advance(10)
      expect(log.waiting[0]?.batches.length).toBeLessThanOrEqual(5_000)
      log.commit()
    }
    await settle()
    expect(committed).toEqual(Array.from({ length: 12_000 }, (_, i) => i + 1))
  })

  it('[LOG5] while the database stalls, a keystroke costs the same however many wait', async () => {
    const { commits, spill, clock } = start()
    void append(commits, 'st_1', [letter])
    await clock.advance(250)
    for (let at = 0; at < 20_000; at++) void append(commits, 'st_1', [letter])
    await settle()
    let looked = 0
    const keep = spill.keep.bind(spill)
    spill.keep = (fresh) => {
      looked += fresh.length
      return keep(fresh)
    }
    for (let at = 0; at < 10; at++) {
      expect(await append(commits, 'st_1', [letter]).showable).toBe('unsaved')
    }
    expect(looked).toBe(10)
    expect(spill.kept).toHaveLength(20_011)
  })

  it('commits what comes in the very moment in which the last commit ends', async () => {
    const { commits, log } = start()
    const first = append(commits, 'st_1', [letter]).committed
    await settle()
    log.commit()
    await first
    for (let hops = 0; hops < 6; hops++) {
      const next = append(commits, 'st_1', [letter]).committed
      await settle()
      expect(log.waiting).toHaveLength(1)
      log.commit()
      await next
      for (let hop = 0; hop < hops; hop++) await Promise.resolve()
    }
  })

  it('takes no more when 64 MiB wait for the database', async () => {
    const { commits, log } = start()
    const big = { ...letter, data: new Uint8Array(33 * 1024 * 1024) }
    void append(commits, 'st_1', [big])
    expect(commits.full).toBe(false)
    void append(commits, 'st_1', [big])
    expect(commits.full).toBe(true)
    await settle()
    log.commit()
    await settle()
    log.commit()
    await settle()
    expect(commits.full).toBe(false)
  })

  it('[LOG2] [LOG5] shows nothing that is not committed, unless the database stalls and it is kept on disk', async () => {
    const { commits, log, spill, clock } = start()
    const shown: string[] = []
    const { showable } = append(commits, 'st_1', [letter])
    void showable.then((state) => shown.push(state))
    await clock.advance(249)
    expect([commits.stalled, shown, spill.kept]).toEqual([false, [], []])
    await clock.advance(1)
    expect([commits.stalled, shown, spill.kept.length]).toEqual([true, ['unsaved'], 1])
    const later = append(commits, 'st_2', [letter])
    expect(await later.showable).toBe('unsaved')
    expect(spill.kept.map(({ storyId }) => storyId)).toEqual(['st_1', 'st_2'])
    log.commit()
    await settle()
    log.commit()
    await later.committed
    await settle()
    expect([commits.stalled, spill.kept]).toEqual([false, []])
  })

  it('[LOG2] [LOG5] keeps and shows every batch of a stall, whenever it comes', async () => {
    const { commits, spill, clock } = start()
    const shown: string[] = []
    const appendNext = (name: string): Promise<void> =>
      append(commits, name, [letter]).showable.then(() => void shown.push(name))
    void appendNext('st_1')
    await clock.advance(250)
    // Each comes in the very moment in which the one before is shown, as a room's next batch does.
    let chain = appendNext('st_2')
    for (let at = 3; at < 10; at++) chain = chain.then(() => appendNext(`st_${at}`))
    await settle()
    expect(shown).toHaveLength(9)
    expect(spill.kept).toHaveLength(9)
  })

  it('[LOG5] people see each other’s words even if the disk is full as well, and it is tried again', async () => {
    const { commits, spill, clock } = start()
    spill.broken = true
    const { showable } = append(commits, 'st_1', [letter])
    await clock.advance(250)
    expect(await showable).toBe('unsaved')
    spill.broken = false
    await clock.advance(1_000)
    expect(spill.kept).toHaveLength(1)
  })

  it('[LOG5] takes the file away at last, also when a stall ended and began while the disk refused', async () => {
    const { commits, log, spill, clock } = start()
    const first = append(commits, 'st_1', [letter])
    await settle()
    const second = append(commits, 'st_2', [letter])
    spill.broken = true
    await clock.advance(250)
    spill.broken = false
    log.commit()
    await first.committed
    await clock.advance(260)
    expect(commits.stalled).toBe(true)
    await clock.advance(1_000)
    log.commit()
    await second.committed
    await settle()
    expect([commits.stalled, spill.kept]).toEqual([false, []])
  })

  it('waits no longer for a clock that is set back an hour', async () => {
    const { commits, log, clock } = start()
    const hour = 3_600_000
    for (let at = 0; at < 2_000; at++) void append(commits, 'st_1', [letter])
    await clock.advance(10)
    log.commit()
    await settle()
    clock.set(clock.now() - hour)
    void append(commits, 'st_1', [letter])
    await clock.advance(10)
    expect(log.waiting).toHaveLength(1)
    clock.set(clock.now() - hour)
    await clock.advance(500)
    expect(commits.stalled).toBe(true)
  })

  it('a batch of a story that is gone fails alone', async () => {
    const { commits, log } = start()
    const gone = append(commits, 'st_1', [letter]).committed
    const good = append(commits, 'st_2', [letter]).committed
    await settle()
    log.commit(['st_1'])
    await expect(gone).rejects.toThrow('no draft of st_1')
    expect((await good).to).toBe(1)
  })

  it('[END1] stops although the database stalls and the disk is full', async () => {
    const { commits, spill, clock } = start()
    spill.broken = true
    void append(commits, 'st_1', [letter])
    await clock.advance(250)
    expect(await commits.drained(AbortSignal.abort())).toBe(false)
  })

  it('[END1] waits for the commits at the end, and keeps on disk what the database does not take', async () => {
    const good = start()
    void append(good.commits, 'st_1', [letter])
    await settle()
    const drained = good.commits.drained(new AbortController().signal)
    good.log.commit()
    expect([await drained, good.spill.kept]).toEqual([true, []])

    for (const broken of [false, true]) {
      const bad = start()
      bad.spill.broken = broken
      void append(bad.commits, 'st_1', [letter])
      await settle()
      const deadline = new AbortController()
      const left = bad.commits.drained(deadline.signal)
      bad.log.fail()
      await settle()
      deadline.abort()
      expect([await left, bad.spill.kept.length]).toEqual([!broken, broken ? 0 : 1])
    }
  })
})

/** What becomes of a batch, as promises; `showable` says how it may be seen first. */
function append(commits: GroupCommit, storyId: string, updates: readonly NewUpdate[]) {
  const showable = Promise.withResolvers<'committed' | 'unsaved'>()
  const committed = Promise.withResolvers<Committed>()
  commits.append(storyId, updates, {
    committed(at) {
      committed.resolve(at)
      showable.resolve('committed')
    },
    unsaved: () => showable.resolve('unsaved'),
    gone: committed.reject,
  })
  return { showable: showable.promise, committed: committed.promise }
}

function start() {
  const clock = new ManualClock()
  const log = new SteppedLog()
  const spill = new MemorySpill()
  const commits = new GroupCommit({ log, spill, clock, logger: silentLogger })
  return { clock, log, spill, commits }
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
  clients = async () => new Map()
}
