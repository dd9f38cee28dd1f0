import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { NodeProcess } from '../support/node-process.ts'
import { children } from '../support/process-tree.ts'
import { keystrokes, percentile, type Seat } from './measures.ts'
import { against, mb, ms, times, type Report } from './report.ts'

const LIMITS = { processBytes: 400_000_000, keystrokeTimes: 1.5 }
const TYPING = { rooms: 20, editors: 3 }
/** Without and with pictures in turn, so that other work on the machine weighs on both. */
const ROUNDS = 2
const SIZES = [
  { name: '61 megapixels', width: 9504, height: 6336 },
  { name: '12,000 x 9,000', width: 12_000, height: 9_000 },
] as const
const SAMPLE = join(import.meta.dirname, '../../server/sample/pictures/world.jpg')
const SENDER = join(import.meta.dirname, 'send-pictures.ts')

/** What uploads of a camera's largest pictures cost: memory, and those who write meanwhile. */
export async function pictureFigures(report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-pictures-'))
  try {
    for (const { name, width, height } of SIZES) {
      const path = join(folder, `${width}.jpg`)
      const bytes = await writePhoto(path, { width, height })
      await figuresOf(report, { path, what: `a JPEG of ${name}`, setup: `${mb(bytes)}, one node` })
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Picture {
  path: string
  what: string
  setup: string
}

async function figuresOf(report: Report, { path, what, setup }: Picture) {
  await using node = await NodeProcess.start()
  const seat: Seat = { node, caller: await node.admin() }
  const alone: number[] = []
  const meanwhile: number[] = []
  const uploads: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(...(await keystrokes([seat], TYPING)))
    using sending = await Sending.start(seat, path)
    meanwhile.push(...(await keystrokes([seat], TYPING)))
    uploads.push(...sending.took)
  }
  const peak = await peakBytes(await imageProcessOf(node))
  const own = await peakBytes(node.pid)
  report.note({
    figure: `${what}: memory of the image process (peak RSS)`,
    setup,
    value: mb(peak),
    limit: against(peak, LIMITS.processBytes, mb(LIMITS.processBytes)),
  })
  report.note({ figure: `${what}: memory of the node (peak RSS)`, setup, value: mb(own) })
  const took = `p50 ${ms(percentile(uploads, 0.5))} of ${uploads.length}`
  report.note({ figure: `${what}: from sending it to the answer`, setup, value: took })
  const [without, p99] = [percentile(alone, 0.99), percentile(meanwhile, 0.99)]
  report.note({
    figure: `${what}: keystroke p99 while such pictures arrive, 20 rooms x 3 editors`,
    setup,
    value: `${ms(p99)}, without ${ms(without)}`,
    limit: times(p99, without, { whose: 'without', most: LIMITS.keystrokeTimes }),
  })
}

/** A picture with the detail and the grain of a photograph. */
async function writePhoto(path: string, size: { width: number; height: number }): Promise<number> {
  const noise = { type: 'gaussian', mean: 128, sigma: 24 } as const
  const tile = { width: 1024, height: 1024, channels: 3, background: '#808080', noise } as const
  const grain = await sharp({ create: tile }).png().toBuffer()
  const written = await sharp(SAMPLE)
    .resize({ ...size, fit: 'fill' })
    .composite([{ input: grain, tile: true, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toFile(path)
  return written.size
}

/** Somebody who sends the same picture over and over. */
class Sending implements Disposable {
  readonly took: number[] = []
  readonly #child: ReturnType<typeof fork>

  private constructor({ node, caller }: Seat, path: string) {
    this.#child = fork(SENDER, [node.url, caller.cookie, path])
    this.#child.on('message', (took) => this.took.push(Number(took)))
  }

  /** Resolves when the first one is there. */
  static async start(seat: Seat, path: string): Promise<Sending> {
    const sending = new Sending(seat, path)
    await Promise.race([
      once(sending.#child, 'message'),
      once(sending.#child, 'exit').then(() => Promise.reject(new Error('pictures are refused'))),
    ])
    return sending
  }

  [Symbol.dispose](): void {
    this.#child.kill()
  }
}

async function imageProcessOf(node: NodeProcess): Promise<number> {
  const [pid, ...others] = await children(node.pid)
  if (pid === undefined || others.length > 0) throw new Error('there is not one image process')
  return pid
}

async function peakBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024
}
