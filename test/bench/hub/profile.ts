import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '..', '..', 'artifacts')
const SHOWN = 40

/** V8's profile: nodes of the call tree, and which one was running at each moment (microseconds). */
interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[]
  samples: number[]
  timeDeltas: number[]
  startTime: number
}

let profiles = 0

/** A profile of one server: `flags` start it, and it is there when the server has ended by itself. */
export class Profile {
  readonly #file: string
  #from = -Infinity
  #to = Infinity

  constructor(name: string) {
    profiles += 1
    this.#file = `bench-${name}-${profiles}.cpuprofile`
  }

  get flags(): string[] {
    return ['--cpu-prof', `--cpu-prof-dir=${FOLDER}`, `--cpu-prof-name=${this.#file}`]
  }

  /** Only the time between the two is shown. */
  begin(): void {
    this.#from = monotonicMicroseconds()
  }

  end(): void {
    this.#to = monotonicMicroseconds()
  }

  async print(): Promise<void> {
    const text = await readFile(join(FOLDER, this.#file), 'utf8')
    const { total, functions } = selfTimes(JSON.parse(text) as CpuProfile, this.#from, this.#to)
    console.log(`\n${this.#file}, by self time:`)
    for (const [name, time] of functions.slice(0, SHOWN))
      console.log(`${((100 * time) / total).toFixed(1).padStart(6)} %  ${name}`)
    console.log('')
  }
}

/** The clock that V8 stamps its samples with, the same for all processes. */
function monotonicMicroseconds(): number {
  return Number(process.hrtime.bigint() / 1_000n)
}

function selfTimes(profile: CpuProfile, from: number, to: number) {
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const times = new Map<string, number>()
  let total = 0
  let at = profile.startTime
  profile.samples.forEach((id, i) => {
    const time = profile.timeDeltas[i + 1] ?? 0
    at += profile.timeDeltas[i] ?? 0
    if (at < from || at > to) return
    const name = names.get(id) ?? '?'
    times.set(name, (times.get(name) ?? 0) + time)
    total += time
  })
  return { total, functions: [...times].sort(([, a], [, b]) => b - a) }
}

function nameOf({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']) {
  const file = url.split('/').slice(-3).join('/')
  return `${functionName || '(anonymous)'} ${file && `${file}:${lineNumber + 1}`}`
}
