import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { JobThread } from '../../server/kernel/job-thread.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'

it('[COST2] a thread that ends while it starts costs the jobs that wait for it, and the next one starts another', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-thread-'))
  const file = join(folder, 'worker.mjs')
  await using thread = new JobThread<string>({
    file,
    limits: {},
    deadlineMs: 1_000,
    idleMs: 1_000,
    most: { jobs: 10, bytes: 1_000 },
    clock: new ManualClock(0),
    logger: silentLogger,
  })
  try {
    await writeFile(file, 'throw new Error("there is no memory for it")')
    expect(await Promise.all([thread.run('a', 1), thread.run('b', 1)])).toEqual(['ended', 'ended'])
    expect(thread.isRunning).toBe(false)
    await writeFile(
      file,
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', (job) => parentPort.postMessage(job + ' done'))
       parentPort.postMessage('ready')`,
    )
    expect(await thread.run('c', 1)).toEqual({ told: 'c done' })
  } finally {
    await rm(folder, { recursive: true })
  }
})
