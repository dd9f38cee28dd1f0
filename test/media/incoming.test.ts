import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Incoming } from '../../server/media/upload/incoming.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'

const MINUTE = 60_000

async function opened() {
  const parent = await mkdtemp(join(tmpdir(), 'galley-incoming-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  const dir = join(parent, 'incoming')
  const clock = new ManualClock()
  const open = async () => {
    const incoming = await Incoming.open({ dir, clock, logger: silentLogger })
    onTestFinished(() => incoming[Symbol.dispose]())
    return incoming
  }
  /** As a node leaves a folder that was killed so long ago. */
  const left = async (incoming: Incoming, ago: number) => {
    const { path } = await incoming.folder()
    await writeFile(join(path, 'upload'), 'half')
    const at = new Date(clock.now() - ago)
    await utimes(path, at, at)
    return path
  }
  return { dir, clock, open, left }
}

describe('Incoming', () => {
  it('gives each upload a folder of its own, and takes it away with all that is in it', async () => {
    const { dir, open } = await opened()
    const incoming = await open()
    {
      await using one = await incoming.folder()
      await using two = await incoming.folder()
      expect(one.path).not.toBe(two.path)
      await writeFile(join(one.path, 'upload'), 'a')
      expect((await stat(one.path)).mode & 0o777).toBe(0o700)
      expect(await readdir(dir)).toHaveLength(2)
    }
    expect(await readdir(dir)).toEqual([])
  })

  it('takes away at its start what a killed node left, and nothing that another node is at', async () => {
    const { dir, open, left } = await opened()
    const before = await open()
    await left(before, 61 * MINUTE)
    const young = await left(before, 5 * MINUTE)
    await open()
    expect(await readdir(dir)).toEqual([young.split('/').at(-1)])
  })

  it('looks again every hour, until it is closed', async () => {
    const { dir, clock, open, left } = await opened()
    const incoming = await open()
    await left(incoming, 5 * MINUTE)
    await clock.advance(60 * MINUTE)
    await eventually(async () => expect(await readdir(dir)).toEqual([]), { within: 5_000 })
    incoming[Symbol.dispose]()
    expect(clock.pending).toBe(0)
  })
})
