import { describe, expect, it } from 'vitest'
import { GroupCommit } from '../../server/log/group-commit.ts'
import type { Batch, Committed, UpdateLog } from '../../server/log/update-log.ts'
import { ManualClock, settle } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'

const letter = { data: new Uint8Array([1]), userId: 'ada', claims: [] }

describe('the group commit', () => {
  it('[LOG1] answers a batch only when its transaction has committed', async () => {
    const { commits, log } = start()
    let answered = false
    void commits.append('st_1', [letter]).then(() => (answered = true))
    await settle()
    expect(log.waiting).toHaveLength(1)
    expect(answered).toBe(false)
    log.commit()
    await settle()
    expect(answered).toBe(true)
  })

  it('commits everything that came while a transaction was under way in one', async () => {
    const { commits, log } = start()
    void commits.append('st_1', [letter])
    await settle()
    const later = ['st_1', 'st_2', 'st_3'].map((storyId) => commits.append(storyId, [letter]))
    log.commit()
    await settle()
    expect(log.waiting[0]?.batches.map((batch) => batch.storyId)).toEqual(['st_1', 'st_2', 'st_3'])
    log.commit()
    await Promise.all(later)
  })

  it('[LOG1] tries again for ever while the database is away, and acknowledges nothing meanwhile', async () => {
    const { commits, log, clock } = start()
    let answered = false
    void commits.append('st_1', [letter]).then(() => (answered = true))
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

  it('takes no more when 64 MiB wait for the database', async () => {
    const { commits, log } = start()
    const big = { ...letter, data: new Uint8Array(33 * 1024 * 1024) }
    void commits.append('st_1', [big])
    expect(commits.full).toBe(false)
    void commits.append('st_1', [big])
    expect(commits.full).toBe(true)
    await settle()
    log.commit()
    await settle()
    log.commit()
    await settle()
    expect(commits.full).toBe(false)
  })

  it('[END1] says at the end whether everything was committed', async () => {
    const good = start()
    void good.commits.append('st_1', [letter])
    await settle()
    const drained = good.commits.drained(new AbortController().signal)
    good.log.commit()
    expect(await drained).toBe(true)

    const bad = start()
    void bad.commits.append('st_1', [letter])
    await settle()
    const deadline = new AbortController()
    const gaveUp = bad.commits.drained(deadline.signal)
    bad.log.fail()
    await settle()
    deadline.abort()
    expect(await gaveUp).toBe(false)
  })
})

function start() {
  const clock = new ManualClock()
  const log = new SteppedLog()
  return { clock, log, commits: new GroupCommit({ log, clock, logger: silentLogger }) }
}

/** A log whose transactions end when the test says so. */
class SteppedLog implements UpdateLog {
  waiting: { batches: readonly Batch[]; end: (answer: Committed[] | Error) => void }[] = []
  #seq = 0

  append(batches: readonly Batch[]): Promise<Committed[]> {
    return new Promise((resolve, reject) => {
      const end = (answer: Committed[] | Error) =>
        answer instanceof Error ? reject(answer) : resolve(answer)
      this.waiting.push({ batches, end })
    })
  }

  commit() {
    const transaction = this.waiting.shift()
    const answers = (transaction?.batches ?? []).map(({ updates }) => {
      const from = this.#seq + 1
      this.#seq += updates.length
      return { from, to: this.#seq, tail: { rows: 0, bytes: 0 } }
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
