import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import type { Committer } from '../log/committer.ts'
import type { Journal } from '../log/journal.ts'
import type { Hub } from './hub.ts'
import type { Refusal } from './door/socket.ts'

/** From a fast disk to the moment when a desk says that saving is paused. */
const COMMIT_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

const REASONS = new Map(
  Object.entries(CLOSE).map(([name, code]) => [
    code,
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  ]),
)

/** What an operator sees of the drafts on this node, at `/metrics`. */
export class HubMetrics {
  readonly #registry: Registry
  readonly #updates: Counter
  readonly #commits: Histogram
  readonly #gaps: Counter
  readonly #refusals: Counter<'reason'>

  constructor(registry: Registry) {
    const registers = [registry]
    this.#registry = registry
    this.#updates = new Counter({
      name: 'galley_updates_total',
      help: 'Updates of drafts that this node has committed',
      registers,
    })
    this.#commits = new Histogram({
      name: 'galley_commit_seconds',
      help: 'Time that a group commit of the log takes',
      buckets: COMMIT_SECONDS,
      registers,
    })
    this.#gaps = new Counter({
      name: 'galley_gaps_healed_total',
      help: 'Drafts that waited for a lost frame and have it now',
      registers,
    })
    this.#refusals = new Counter({
      name: 'galley_refusals_total',
      help: 'Draft sockets that this node closed or did not let in, by reason',
      labelNames: ['reason'],
      registers,
    })
  }

  committed({ updates, ms }: { updates: number; ms: number }): void {
    this.#updates.inc(updates)
    this.#commits.observe(ms / 1_000)
  }

  healed(): void {
    this.#gaps.inc()
  }

  refused(why: Refusal): void {
    this.#refusals.inc({ reason: typeof why === 'number' ? (REASONS.get(why) ?? `${why}`) : why })
  }

  /** Figures that are looked up when somebody asks. */
  watch(node: { hub: Hub; committer: Committer; journal: Journal }): void {
    const { hub, committer, journal } = node
    const gauges: [name: string, help: string, value: () => number][] = [
      ['galley_rooms', 'Drafts that are open on this node', () => hub.rooms],
      ['galley_sessions', 'Draft sockets on this node', () => hub.sessions],
      [
        'galley_unacknowledged_bytes',
        'Bytes of updates that wait for the database',
        () => committer.waitingBytes,
      ],
      [
        'galley_send_buffer_bytes',
        'Bytes that wait for slow draft sockets',
        () => hub.bufferedBytes,
      ],
      [
        'galley_journal_bytes',
        'Bytes of the files that keep what is not committed on local disk',
        () => journal.bytes,
      ],
    ]
    for (const [name, help, value] of gauges)
      this.#registry.registerMetric(
        new Gauge({
          name,
          help,
          registers: [],
          collect() {
            this.set(value())
          },
        }),
      )
  }
}
