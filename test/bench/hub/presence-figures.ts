import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { against, ms, percent } from '../report.ts'
import type { HubBench, HubLoad } from './hub-bench.ts'
import { Latencies } from './latencies.ts'
import { cpuMicroseconds } from './process-figures.ts'
import { withGalley, type Measured } from './measured.ts'
import { DraftSocket } from './draft-socket.ts'
import { openAll } from './typing.ts'

const PEOPLE = 500
const WARM_MS = 3_000
const POINTING_MS = 8_000
const PROBE_MS = 20
const MOST = { core: 0.25, stallMs: 30 }

export const PRESENCE_LOAD: HubLoad = {
  letter: 'e',
  name: `presence of ${PEOPLE} people at 1 Hz`,
  run: (bench) => withGalley('e', bench, (measured) => presence(measured, bench)),
}

async function presence({ server, profile }: Measured, { report }: HubBench) {
  const door = await server.newRoom()
  const sockets = await openAll(Array.from({ length: PEOPLE }, () => door))
  const people = sockets.map((socket) => ({
    socket,
    client: randomInt(2 ** 28, 2 ** 32),
    clock: 0,
  }))
  const probe = await DraftSocket.open(await server.newRoom())
  await point(people, WARM_MS)
  profile?.begin()
  const before = await cpuMicroseconds(server.pid)
  const since = performance.now()
  const [stalls] = await Promise.all([ask(probe, POINTING_MS), point(people, POINTING_MS)])
  const cpu = (await cpuMicroseconds(server.pid)) - before
  const share = cpu / ((performance.now() - since) * 1_000)
  profile?.end()
  const gone = sockets.find(({ socket }) => socket.closed !== null)
  if (gone) throw new Error(`a socket was closed: ${gone.socket.closed}`)
  for (const socket of [...sockets, probe]) socket.close()
  report.note({
    figure: `server CPU, ${PRESENCE_LOAD.name}`,
    setup: 'Galley',
    value: `${percent(share)} of a core`,
    limit: against(share, MOST.core, percent(MOST.core)),
  })
  const [p50, p99] = [stalls.percentile(0.5), stalls.percentile(0.99)]
  report.note({
    figure: `answer to somebody in another room, ${PRESENCE_LOAD.name}`,
    setup: 'Galley',
    value: `p50 ${ms(p50)}, p99 ${ms(p99)}, longest ${ms(stalls.max)}`,
    limit: against(stalls.max, MOST.stallMs, ms(MOST.stallMs)),
  })
}

interface Person {
  socket: DraftSocket
  client: number
  clock: number
}

/** Everybody moves their cursor once a second, one after the other. */
async function point(people: readonly Person[], duration: number) {
  const start = performance.now()
  const gap = 1_000 / people.length
  for (let count = 0; count * gap < duration; count += 1) {
    const due = start + count * gap
    while (performance.now() < due) await pause(Math.max(1, due - performance.now()))
    const person = people[count % people.length]
    if (!person) return
    person.clock += 1
    person.socket.sendAwareness(person.client, person.clock, stateOf(person))
  }
}

/** As large as the desk's own. */
function stateOf({ client, clock }: Person): string {
  const at = { type: null, tname: null, item: { client, clock }, assoc: 0 }
  const user = { id: 'us_00000000000000000000', name: 'Ada Quill', color: '#c2410c' }
  return JSON.stringify({ user, cursor: { anchor: at, head: at } })
}

/** How long the server takes to say that nothing waits for its commit: it can't while its event loop stalls. */
async function ask(probe: DraftSocket, duration: number): Promise<Latencies> {
  const latencies = new Latencies()
  const end = performance.now() + duration
  for (let due = performance.now(); due < end; due += PROBE_MS) {
    const since = performance.now()
    await new Promise<void>((resolve) => probe.whenCommitted(resolve))
    latencies.add(performance.now() - since)
    await pause(Math.max(0, due + PROBE_MS - performance.now()))
  }
  return latencies
}
