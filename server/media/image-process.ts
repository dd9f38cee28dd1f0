import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { MarkKind } from '../../shared/model/site-image.ts'
import { childEnv } from '../kernel/child-env.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import { assert, GalleyError } from '../kernel/errors.ts'
import type { Logger } from '../kernel/logger.ts'
import {
  answer,
  type Answer,
  type AvifJob,
  type CutJob,
  type FileJob,
  type Job,
  type MadeCut,
  type MadeImage,
  type MadeMark,
  type Refusal,
  type Work,
} from './image-process/messages.ts'

/** For one picture. The largest that are taken need a third of it on a machine that is not busy. */
export const DEADLINE_MS = 20_000
/** A newsroom in which nobody uploads has no such process, nor its 90 MB. */
export const IDLE_MS = 60_000

const MAIN = join(import.meta.dirname, 'image-process', 'main.ts')
const OPTIONS = {
  // Pictures are not in JavaScript's heap.
  execArgv: ['--max-old-space-size=64'],
  // One arena keeps what is freed in one place, to be used again.
  env: { ...childEnv(), MALLOC_ARENA_MAX: '1', UV_THREADPOOL_SIZE: '1', VIPS_WARNING: '0' },
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
} satisfies Parameters<typeof fork>[2]

interface Refused {
  ok: false
  refusal: Refusal | { reason: 'too-slow' | 'broke-off' }
}
export type Reason = Refused['refusal']

/** `nothing`, where the picture itself is why. Throws where another try may do better. */
export function neverMade<T>({ reason }: Reason, nothing: T): T {
  if (reason === 'too-slow' || reason === 'broke-off')
    throw new Error(`the image process: ${reason}`)
  return nothing
}

/**
 * [MEDIA1] Decodes pictures in a process of its own, one at a time: started for the first one, killed when one takes
 * too long, ended when it has had nothing to do for a while. Its death costs the picture it was at.
 */
export class ImageProcess implements AsyncDisposable {
  readonly #clock: Clock
  readonly #logger: Logger
  #child: ChildProcess | null = null
  #idle: Timer | null = null
  #isBusy = false
  #isClosed = false

  constructor(deps: { clock: Clock; logger: Logger }) {
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  /** Null while there is none. */
  get pid(): number | null {
    return this.#child?.pid ?? null
  }

  /** The files of a picture. */
  async make(job: Work): Promise<{ ok: true; image: MadeImage } | Refused> {
    const told = await this.#do(job)
    if (!told.ok || 'image' in told) return told
    throw new Error('the image process made something else')
  }

  /** A picture's cuts around a point. */
  async cut(job: Omit<CutJob, 'as'>): Promise<{ ok: true; cuts: MadeCut[] } | Refused> {
    const told = await this.#do({ ...job, as: 'cuts' })
    if (!told.ok || 'cuts' in told) return told
    throw new Error('the image process made something else')
  }

  /** A picture in one size, as AVIF: the file's name. */
  async avif(job: Omit<AvifJob, 'as'>): Promise<{ ok: true; avif: string } | Refused> {
    const told = await this.#do({ ...job, as: 'avif' })
    if (!told.ok || 'avif' in told) return told
    throw new Error('the image process made something else')
  }

  /** The newsroom's logo or icon, or an author's photo. */
  async mark(job: FileJob & { as: MarkKind }): Promise<{ ok: true; marks: MadeMark[] } | Refused> {
    const told = await this.#do(job)
    if (!told.ok || 'marks' in told) return told
    throw new Error('the image process made something else')
  }

  /** One at a time. */
  async #do(job: Job): Promise<Answer | Refused> {
    if (this.#isClosed) throw stopping()
    assert(!this.#isBusy, 'one picture at a time')
    this.#isBusy = true
    this.#idle?.cancel()
    try {
      return await this.#ask(this.#child ?? this.#start(), job)
    } finally {
      this.#isBusy = false
      if (!this.#isClosed)
        this.#idle = this.#clock.after(IDLE_MS, () => void this.#child?.kill('SIGKILL'))
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    this.#idle?.cancel()
    if (this.#child) await kill(this.#child)
  }

  #start(): ChildProcess {
    const child = fork(MAIN, OPTIONS)
    this.#child = child
    const forget = () => {
      if (this.#child === child) this.#child = null
    }
    child.on('exit', forget)
    child.on('error', (error) => {
      this.#logger.error({ error: String(error) }, 'the image process')
      // It could not be started: no exit will follow.
      if (child.pid === undefined) forget()
    })
    return child
  }

  async #ask(child: ChildProcess, job: Job): Promise<Answer | Refused> {
    let isLate = false
    const deadline = this.#clock.after(DEADLINE_MS, () => {
      isLate = true
      child.kill('SIGKILL')
    })
    const message = await messageFrom(child, job)
    deadline.cancel()
    const told = answer.safeParse(message)
    if (told.success && !isLate) return told.data
    await kill(child)
    if (this.#isClosed) throw stopping()
    const { exitCode, signalCode } = child
    this.#logger.warn({ isLate, exitCode, signalCode }, 'the image process ended at a picture')
    return { ok: false, refusal: { reason: isLate ? 'too-slow' : 'broke-off' } }
  }
}

/** Undefined if it ends before it says anything. */
function messageFrom(child: ChildProcess, job: Job): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const ended = () => resolve(undefined)
  child.once('message', resolve).once('exit', ended).once('error', ended)
  child.send(job, (error) => error && ended())
  return promise.finally(() => {
    child.off('message', resolve).off('exit', ended).off('error', ended)
  })
}

/** Resolves when it is gone, and its memory free. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => void child.once('exit', () => resolve()))
  child.kill('SIGKILL')
  await gone
}

function stopping(): GalleyError {
  return new GalleyError(
    'unavailable',
    'The newsroom is restarting. Send the image again in a minute.',
  )
}
