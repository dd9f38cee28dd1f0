import { setTimeout as pause } from 'node:timers/promises'
import { look, publishStory } from '../../flows/stories.ts'
import { NodeProcess } from '../../support/node-process.ts'
import { cpuMicroseconds } from '../hub/process-figures.ts'
import type { Report } from '../report.ts'
import { load, wire } from './http-load.ts'
import { OpenStreams, visitor } from './open-streams.ts'

const PEOPLE = 1_000
/** A page that is opened again counts no more. */
const TIMES = 40
const CONNECTIONS = 64
const LEAST = 10_000
const MS = 8_000
const SETTLE_MS = 3_000

/** Views of people who all open one story, some again and again. */
export async function beaconFigures(report: Report, flags: readonly string[]): Promise<void> {
  await using node = await NodeProcess.start({ TRUST_PROXY: '127.0.0.0/8' }, flags)
  const caller = await node.admin()
  const { id } = await publishStory(caller)
  const path = `/stories/${id}/live?revision=1`
  using streams = await OpenStreams.open(node.port, {
    count: PEOPLE,
    path,
    word: '\0',
    tokens: true,
  })
  await pause(SETTLE_MS)
  const people = streams.tokens.length
  const views = streams.tokens.map((token, place) => beacon(id, token, place))
  const all = Array.from({ length: TIMES }, () => views)
    .flat()
    .values()
  const before = await cpuMicroseconds(node.pid)
  const { answers, ms } = await load(node.port, {
    connections: CONNECTIONS,
    ms: MS,
    status: 204,
    next: () => all.next().value ?? null,
  })
  const cpu = (await cpuMicroseconds(node.pid)) - before
  const counted = await settled(async () => (await look(caller, id)).views, people)
  const perCore = answers / (cpu / 1_000_000)
  report.note({
    figure: 'views that are taken',
    setup: `${PEOPLE} people, again and again, ${CONNECTIONS} connections`,
    value: `${((answers / ms) * 1_000).toFixed(0)} a second, ${perCore.toFixed(0)} a second of a core; ${counted} counted of ${people}`,
    limit: `at least ${LEAST} a core, exact${perCore < LEAST || counted !== people ? ': missed' : ''}`,
  })
}

/** What is counted once it is `wanted`, or has not become that for a while. */
async function settled(count: () => Promise<number>, wanted: number): Promise<number> {
  for (let n = 0; n < 10 && (await count()) < wanted; n += 1) await pause(SETTLE_MS)
  return count()
}

function beacon(storyId: string, token: string, place: number): Buffer {
  const headers = { ...visitor(place), 'content-type': 'text/plain;charset=UTF-8' }
  const body = JSON.stringify({ token })
  return wire({ method: 'POST', path: `/stories/${storyId}/views`, headers, body })
}
