import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock, Timer } from '../../kernel/clock.ts'
import type { Logger } from '../../kernel/logger.ts'

const SWEEP_MS = 60 * 60 * 1000
/** Of a node that died. Others that share the disk are at theirs: none takes that long. */
const LEFT_MS = 60 * 60 * 1000

interface Deps {
  dir: string
  clock: Clock
  logger: Logger
}

/** A folder for one upload and what is made of it, until it is kept. Gone with all that is still in it when it is disposed. */
export interface Folder extends AsyncDisposable {
  path: string
}

/** Where uploads are before they are kept: on the disk on which they will be. */
export class Incoming implements Disposable {
  readonly #dir: string
  readonly #clock: Clock
  readonly #sweeps: Timer

  private constructor({ dir, clock, logger }: Deps) {
    this.#dir = dir
    this.#clock = clock
    this.#sweeps = clock.every(SWEEP_MS, () => {
      this.#sweep().catch((error: unknown) => {
        logger.warn({ error: String(error) }, 'what is left of uploads could not be removed')
      })
    })
  }

  static async open(deps: Deps): Promise<Incoming> {
    await mkdir(deps.dir, { recursive: true, mode: 0o700 })
    const incoming = new Incoming(deps)
    await incoming.#sweep()
    return incoming
  }

  async folder(): Promise<Folder> {
    const path = await mkdtemp(join(this.#dir, 'up-'))
    return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
  }

  [Symbol.dispose](): void {
    this.#sweeps.cancel()
  }

  /** Takes away what nobody will come back for. */
  async #sweep() {
    const left = this.#clock.now() - LEFT_MS
    for (const name of await readdir(this.#dir)) {
      const path = join(this.#dir, name)
      const found = await stat(path).catch(() => null)
      if (found && found.mtimeMs < left) await rm(path, { recursive: true, force: true })
    }
  }
}
