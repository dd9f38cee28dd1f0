import { setTimeout as pause } from 'node:timers/promises'
import { look, publish, publishStory } from '../../flows/stories.ts'
import { eventually } from '../../support/eventually.ts'
import { NodeProcess, type Caller } from '../../support/node-process.ts'
import { cpuMicroseconds, residentBytes } from '../hub/process-figures.ts'
import { percentile } from '../measures.ts'
import { RawEditor } from '../raw-editor.ts'
import { against, ms, times, type Report } from '../report.ts'
import { OpenStreams } from './open-streams.ts'
import { startPeer } from './start-peer.ts'

/** With so many open, how long a publication takes until all have it. */
const PUBLISHED_TO = 10_000
const COUNTS = [3_000, PUBLISHED_TO, 15_000]
const EVENTS = 16
const GAP_MS = 250
const SETTLE_MS = 3_000
/** Looking whether a letter is saved is work for the node, too. */
const LOOK_MS = 50
const LIMITS = { cpu: 1.15, perReader: 12_000, allMs: 300, publishMs: [150, 500, 1_000] }
const KB = 1_024

/** What one server takes for events that all streams get. */
interface Taken {
  /** Microseconds of CPU an event. */
  cpu: number
  /** Of each event, when each stream had it. */
  heard: number[][]
}

/** Open pages of one story, each with a stream of its own, and revisions that all of them get; beside a loop over raw sockets. */
export async function streamFigures(report: Report, flags: readonly string[]): Promise<void> {
  await using node = await NodeProcess.start({ TRUST_PROXY: '127.0.0.0/8' }, flags)
  using desk = await Desk.open(node)
  const open = (count: number) =>
    OpenStreams.open(node.port, {
      count,
      path: `/stories/${desk.storyId}/live?revision=${desk.revision}`,
      word: 'event: revision',
    })
  const alone = await toOne(node.pid, desk, await open(1))
  const empty = await residentBytes(node.pid)
  for (const count of COUNTS) {
    const all = await toAll(node.pid, desk, await open(count))
    const perReader = (all.resident - empty) / count
    const cpu = all.taken.cpu - alone.cpu
    await note(report, { count, cpu, perReader, galley: all.taken, size: all.size })
  }
}

/** They are closed again at the end: a process has only so many files for those of the next server. */
async function toAll(pid: number, sender: Sender, all: OpenStreams) {
  using streams = all
  await pause(SETTLE_MS)
  const resident = await residentBytes(pid)
  const events = await taken(pid, sender, streams)
  return { resident, taken: events, size: Math.round(streams.bytesAnEvent) }
}

/** What an event takes apart from the streams: it is made, and what it brings to a page. The first ones are slower. */
async function toOne(pid: number, sender: Sender, one: OpenStreams): Promise<Taken> {
  using streams = one
  await taken(pid, sender, streams)
  const second = await taken(pid, sender, streams)
  return second
}

async function note(
  report: Report,
  of: { count: number; cpu: number; perReader: number; galley: Taken; size: number },
) {
  const { count, cpu, perReader, galley } = of
  const setup = `${count} streams, ${1_000 / GAP_MS} revisions a second`
  const bare = await bareLoop(of)
  report.note({
    figure: 'CPU an event, what publishing to one page takes apart',
    setup,
    value: `${ms(cpu / 1_000)}; ${ms(bare.cpu / 1_000)} of a bare loop over raw sockets`,
    limit: times(cpu, bare.cpu, { whose: 'the bare loop', most: LIMITS.cpu }),
  })
  report.note({
    figure: 'memory of a reader (RSS)',
    setup,
    value: `${(perReader / KB).toFixed(1)} KB`,
    limit: against(perReader, LIMITS.perReader, '12 KB'),
  })
  const each = galley.heard.flat()
  report.note({
    figure: 'an event to each, from the order to publish on',
    setup,
    value: `p50 ${ms(percentile(each, 0.5))}, p99 ${ms(percentile(each, 0.99))}; the bare loop p99 ${ms(percentile(bare.heard.flat(), 0.99))}`,
    limit: against(percentile(each, 0.99), LIMITS.allMs, ms(LIMITS.allMs)),
  })
  if (count !== PUBLISHED_TO) return
  const last = galley.heard.map((heard) => Math.max(...heard))
  const shares = [0.5, 0.95, 0.99].map((share) => percentile(last, share))
  const missed = shares.some((value, i) => value > (LIMITS.publishMs[i] ?? 0))
  report.note({
    figure: 'from the order to publish to the last byte on the last page',
    setup,
    value: `p50, p95, p99: ${shares.map(ms).join(', ')}`,
    limit: `at most ${LIMITS.publishMs.map(ms).join(', ')}${missed ? ': missed' : ''}`,
  })
}

async function bareLoop({ count, size }: { count: number; size: number }): Promise<Taken> {
  const event = `event: revision\ndata: ${'x'.repeat(size)}\n\n`
  const chunk = `${event.length.toString(16)}\r\n${event}\r\n`
  const bytes = { page: '', headers: {}, event: Buffer.from(chunk).toString('base64') }
  await using bare = await startPeer('bare loop', 'bare-pages.ts', bytes)
  const sender = {
    prepare: async () => undefined,
    async send() {
      const response = await fetch(`http://127.0.0.1:${bare.port}/event`, { method: 'POST' })
      await response.arrayBuffer()
    },
  }
  const open = (count: number) =>
    OpenStreams.open(bare.port, { count, path: '/live', word: 'event: revision' })
  const alone = await toOne(bare.pid, sender, await open(1))
  using streams = await open(count)
  await pause(SETTLE_MS)
  const all = await taken(bare.pid, sender, streams)
  return { ...all, cpu: all.cpu - alone.cpu }
}

/** `send` makes one event of what `prepare` left. */
interface Sender {
  prepare(): Promise<unknown>
  send(): Promise<unknown>
}

async function taken(pid: number, sender: Sender, streams: OpenStreams): Promise<Taken> {
  const before = await cpuMicroseconds(pid)
  const heard: number[][] = []
  for (let n = 0; n < EVENTS; n += 1) {
    const began = performance.now()
    await sender.prepare()
    const since = performance.now()
    const sent = sender.send()
    heard.push(await streams.hear(since))
    await sent
    await pause(Math.max(0, GAP_MS - (performance.now() - began)))
  }
  return { cpu: ((await cpuMicroseconds(pid)) - before) / EVENTS, heard }
}

/** Somebody who publishes one update after the other. */
class Desk implements Sender, Disposable {
  readonly storyId: string
  revision = 1
  readonly #caller: Caller
  readonly #editor: RawEditor

  private constructor(storyId: string, caller: Caller, editor: RawEditor) {
    this.storyId = storyId
    this.#caller = caller
    this.#editor = editor
  }

  static async open(node: NodeProcess): Promise<Desk> {
    const caller = await node.admin()
    const { id } = await publishStory(caller)
    return new Desk(id, caller, await RawEditor.open(node, caller, id))
  }

  /** One letter more, which is saved. */
  async prepare(): Promise<void> {
    const { seq } = await look(this.#caller, this.storyId)
    this.#editor.type('x')
    await eventually(
      async () => {
        if ((await look(this.#caller, this.storyId)).seq === seq) throw new Error('not saved')
      },
      { within: 5_000, every: LOOK_MS },
    )
  }

  [Symbol.dispose]() {
    this.#editor.close()
  }

  async send(): Promise<void> {
    this.revision = (await publish(this.#caller, this.storyId, 'update')).revision
  }
}
