import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { freePort } from './free-port.ts'
import { Guardian } from './guardian.ts'
import { children, isRunning, signal } from './process-tree.ts'

/** A real server that a test may mistreat. Its url stays the same through `restart`. */
export interface TestService extends AsyncDisposable {
  readonly url: string
  readonly pid: number
  /** Freezes it: connections stay open and nothing answers. */
  pause(): Promise<void>
  resume(): Promise<void>
  /** SIGKILL to it and its children, as if the machine had lost power. */
  kill(): Promise<void>
  /** Kills it if it still runs, starts it on the same data and port, and waits until it answers. */
  restart(): Promise<void>
}

export interface Command {
  command: string
  args: readonly string[]
}

export interface ServiceRecipe extends Command {
  name: string
  url: string
  /** Run to its end before the first start. */
  prepare?: Command
  /** Removed, with everything in it, at the end. */
  folder: string
  user?: { uid: number; gid: number } | undefined
  /** Goes over this process's own. */
  env?: Record<string, string>
  /** What makes it stop at once, its children too. */
  stopSignal: 'SIGTERM' | 'SIGQUIT'
  /** Throws until the service answers. */
  ping(): Promise<void>
}

const START_MS = 30_000
const STOP_MS = 5_000
const TRIES = 3

/** A port may be taken between being found free and being used; then this tries with another. */
export async function startOnFreePort(
  start: (port: number) => Promise<TestService>,
): Promise<TestService> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await start(await freePort())
    } catch (error) {
      if (left === 0 || !/address already in use/i.test(String(error))) throw error
    }
  }
}

export class ChildService implements TestService {
  #recipe: ServiceRecipe
  #guardian: Guardian
  #child: ChildProcess | undefined

  private constructor(recipe: ServiceRecipe) {
    this.#recipe = recipe
    this.#guardian = new Guardian(recipe.folder, recipe.stopSignal)
  }

  static async start(recipe: ServiceRecipe): Promise<ChildService> {
    const service = new ChildService(recipe)
    try {
      if (recipe.prepare) await service.#prepare(recipe.prepare)
      await service.#start()
      return service
    } catch (error) {
      await service[Symbol.asyncDispose]()
      throw error
    }
  }

  get url() {
    return this.#recipe.url
  }

  get pid() {
    const pid = this.#child?.pid
    if (pid === undefined) throw new Error(`${this.#recipe.name} is not running`)
    return pid
  }

  /** The parent goes first, so that no child is born meanwhile. */
  async pause() {
    signal([this.pid], 'SIGSTOP')
    signal(await children(this.pid), 'SIGSTOP')
  }

  async resume() {
    signal([...(await children(this.pid)), this.pid], 'SIGCONT')
  }

  async kill() {
    if (!this.#child) return
    await this.pause()
    const kin = await children(this.pid)
    signal([this.pid, ...kin], 'SIGKILL')
    await this.#gone(this.#child, kin)
  }

  async restart() {
    await this.kill()
    await this.#start()
  }

  async [Symbol.asyncDispose]() {
    if (this.#child) {
      await this.resume()
      const kin = await children(this.pid)
      signal([this.pid], this.#recipe.stopSignal)
      await this.#gone(this.#child, kin).catch(() => this.kill())
    }
    await rm(this.#recipe.folder, { recursive: true, force: true })
    this.#guardian.dismiss()
  }

  async #gone(child: ChildProcess, kin: readonly number[]) {
    await eventually(
      async () => {
        if (!hasEnded(child) || (await isRunning(kin)))
          throw new Error(`${this.#recipe.name} does not stop`)
      },
      { within: STOP_MS, every: 10 },
    )
    this.#child = undefined
    this.#guardian.watch(undefined)
  }

  async #prepare(command: Command) {
    const child = this.#spawn(command)
    const [code] = await once(child, 'exit')
    this.#guardian.watch(undefined)
    if (code !== 0) throw new Error(`${command.command} failed: ${await this.#lastWords()}`)
  }

  async #start() {
    const child = this.#spawn(this.#recipe)
    child.unref()
    this.#child = child
    let failure: Error | undefined
    child.once('error', (error) => void (failure = error))
    try {
      await eventually(() => (hasEnded(child) ? undefined : this.#recipe.ping()), {
        within: START_MS,
      })
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error))
    }
    if (!failure && !hasEnded(child)) return
    if (hasEnded(child)) this.#child = undefined
    const log = await this.#lastWords()
    throw new Error(`${this.#recipe.name} did not start: ${log}`, { cause: failure })
  }

  /** Its own process group: Ctrl-C in the terminal must not stop it before the tests have ended. */
  #spawn({ command, args }: Command): ChildProcess {
    const { folder, user } = this.#recipe
    const env = { ...process.env, ...this.#recipe.env }
    const log = openSync(join(folder, 'log'), 'a')
    try {
      const stdio = ['ignore', log, log] as ['ignore', number, number]
      const child = spawn(command, args, { cwd: folder, env, detached: true, stdio, ...user })
      if (child.pid !== undefined) this.#guardian.watch(child.pid)
      return child
    } finally {
      closeSync(log)
    }
  }

  async #lastWords(): Promise<string> {
    const log = await readFile(join(this.#recipe.folder, 'log'), 'utf8').catch(() => '')
    return log.trim().split('\n').slice(-5).join('\n')
  }
}

/** Only once it is reaped: a zombie's other threads may still hold its port. */
function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}
