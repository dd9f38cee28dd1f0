import { fork } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type JpegOptions } from 'sharp'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { DEADLINE_MS, IDLE_MS, ImageProcess } from '../../server/media/image-process.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { NodeProcess } from '../support/node-process.ts'
import { children, isRunning, signal } from '../support/process-tree.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { blankPng, picture } from './pictures.ts'

const WITHIN = { within: 10_000 }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-images-'))
  return () => rm(folder, { recursive: true })
})

async function started() {
  const clock = new ManualClock()
  const images = new ImageProcess({ clock, logger: silentLogger })
  onTestFinished(() => images[Symbol.asyncDispose]())
  const make = async (bytes: Uint8Array) => {
    const place = await mkdtemp(join(folder, 'job-'))
    const input = join(place, 'upload')
    await writeFile(input, bytes)
    await mkdir(join(place, 'made'))
    return images.make({ input, folder: join(place, 'made') })
  }
  return { clock, images, make }
}

const photo = () => picture('jpeg', { width: 300, height: 200 })

/** It has a picture, and stands still with it. */
async function stopped(images: ImageProcess): Promise<number> {
  const pid = await eventually(() => pidOf(images), { ...WITHIN, every: 1 })
  signal([pid], 'SIGSTOP')
  return pid
}

function pidOf({ pid }: ImageProcess): number {
  if (pid === null) throw new Error('no image process')
  return pid
}

describe('[MEDIA1] the image process', () => {
  it('is there from the first picture until it was idle for a minute', async () => {
    const { clock, images, make } = await started()
    expect(images.pid).toBeNull()
    expect(await make(await photo())).toMatchObject({ ok: true })
    const pid = pidOf(images)
    await clock.advance(IDLE_MS - 1)
    expect(await make(await photo())).toMatchObject({ ok: true })
    expect(images.pid).toBe(pid)
    await clock.advance(IDLE_MS - 1)
    expect(await isRunning([pid])).toBe(true)
    await clock.advance(1)
    await eventually(() => expect(images.pid).toBeNull(), WITHIN)
    expect(await isRunning([pid])).toBe(false)
    expect(await make(await photo())).toMatchObject({ ok: true })
  })

  it('is killed when a picture takes too long, and the next picture gets a new one', async () => {
    const { clock, images, make } = await started()
    const slow = make(await photo())
    const pid = await stopped(images)
    await clock.advance(DEADLINE_MS - 1)
    expect(await isRunning([pid])).toBe(true)
    await clock.advance(1)
    expect(await slow).toEqual({ ok: false, refusal: { reason: 'too-slow' } })
    expect(await isRunning([pid])).toBe(false)
    expect(await make(await photo())).toMatchObject({ ok: true })
    expect(images.pid).not.toBe(pid)
  })

  it('costs one picture when it dies at it', async () => {
    const { clock, images, make } = await started()
    const unlucky = make(await photo())
    signal([await stopped(images)], 'SIGKILL')
    expect(await unlucky).toEqual({ ok: false, refusal: { reason: 'broke-off' } })
    expect(await make(await photo())).toMatchObject({ ok: true })
    // The deadline of a picture that is done kills nobody.
    await clock.advance(DEADLINE_MS)
    expect(await make(await photo())).toMatchObject({ ok: true })
  })

  it('costs nothing when it dies with nothing to do', async () => {
    const { images, make } = await started()
    await make(await photo())
    signal([pidOf(images)], 'SIGKILL')
    await eventually(() => expect(images.pid).toBeNull(), WITHIN)
    expect(await make(await photo())).toMatchObject({ ok: true })
  })

  it('ends with its owner, who takes no picture any more', async () => {
    const { images, make } = await started()
    const last = make(await photo())
    const pid = await stopped(images)
    const refused = expect(last).rejects.toMatchObject({ code: 'unavailable' })
    await images[Symbol.asyncDispose]()
    await refused
    expect(await isRunning([pid])).toBe(false)
    await expect(make(await photo())).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('knows nothing of the node, and every thread of libvips gives way to it', async () => {
    const { images, make } = await started()
    await make(await photo())
    const pid = pidOf(images)
    const environment = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0')
    const names = environment.map((entry) => entry.split('=')[0]).filter((name) => name !== '')
    for (const name of names)
      expect(name).toMatch(/^(MALLOC_ARENA_MAX|UV_THREADPOOL_SIZE|VIPS_WARNING|NODE_CHANNEL_.+)$/)
    const niceness = await Promise.all(globSync(`/proc/${pid}/task/*/stat`).map(niceOf))
    expect(niceness.filter(({ name }) => /libuv|vips|pool/.test(name)).length).toBeGreaterThan(0)
    for (const { name, nice } of niceness)
      if (!/node|V8|Delayed|SignalInspector/.test(name)) expect(nice, name).toBe(10)
    expect(niceness.find(({ name }) => name === 'MainThread')?.nice).toBe(10)
    expect(await readFile(`/proc/${pid}/oom_score_adj`, 'utf8')).toBe('1000\n')
  })

  it('ends at once when nobody is at the other end any more', async () => {
    const child = fork(join(import.meta.dirname, '../../server/media/image-process/main.ts'), {
      execArgv: [],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const place = await mkdtemp(join(folder, 'job-'))
    await writeFile(join(place, 'upload'), await photo())
    const job = { input: join(place, 'upload'), folder: place }
    child.send(job)
    await once(child, 'message')
    child.send(job)
    const ended = once(child, 'exit')
    child.disconnect()
    expect(await ended).toEqual([null, 'SIGKILL'])
  })

  it('ends when the node is killed in the middle of a picture', async () => {
    await using node = await NodeProcess.start()
    const admin = await node.admin()
    const body = new FormData()
    body.append('file', new File([blankPng(10_000, 10_000) as Buffer<ArrayBuffer>], 'a.png'))
    const broken = admin.fetch('/api/assets', { method: 'POST', body }).catch(String)
    const pids = await eventually(
      async () => {
        const found = await children(node.pid)
        if (found.length === 0) throw new Error('no image process')
        return found
      },
      { ...WITHIN, every: 5 },
    )
    expect(await isRunning(pids)).toBe(true)
    await node.kill()
    await broken
    await eventually(async () => expect(await isRunning(pids)).toBe(false), WITHIN)
  }, 60_000)

  it('leaves nothing in the job’s folder that it was not asked for', async () => {
    const { images } = await started()
    const place = await mkdtemp(join(folder, 'job-'))
    const input = join(place, 'upload')
    await writeFile(input, await photo())
    const made = await mkdtemp(join(folder, 'made-'))
    const answer = await images.make({ input, folder: made })
    if (!answer.ok) throw new Error(answer.refusal.reason)
    const { variants, thumbnail, wideCard, crops } = answer.image
    const names = [...variants, thumbnail, ...(wideCard ? [wideCard] : []), ...crops].map(
      ({ name }) => name,
    )
    expect((await readdir(made)).toSorted()).toEqual(names.toSorted())
  })
})

describe('[MEDIA1] the memory of the image process', () => {
  it('stays below 400 MB at 12,000 x 9,000; what would need more is refused', async () => {
    const { images, make } = await started()
    expect(await make(await jpegOf(12_000, 9_000))).toMatchObject({ ok: true })
    const all = { progressive: true, chromaSubsampling: '4:4:4' }
    expect(await make(await jpegOf(8_000, 6_000, all))).toEqual({
      ok: false,
      refusal: { reason: 'too-many-pixels', most: 45 },
    })
    const status = await readFile(`/proc/${pidOf(images)}/status`, 'utf8')
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024
    expect(peak).toBeGreaterThan(50)
    expect(peak).toBeLessThan(400)
  }, 120_000)
})

async function jpegOf(width: number, height: number, options: JpegOptions = {}) {
  const create = { width, height, channels: 3, background: '#a05030' } as const
  return sharp({ create }).jpeg(options).toBuffer()
}

async function niceOf(path: string): Promise<{ name: string; nice: number }> {
  const [, name = '', fields = ''] = /\((.*)\) (.*)/.exec(await readFile(path, 'utf8')) ?? []
  return { name, nice: Number(fields.split(' ')[16]) }
}
