import { once } from 'node:events'
import { open, readFile, rm } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { OpenPage } from '../flows/open-page.ts'
import { importStory, look, publish, publishStory } from '../flows/stories.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'
import { RawEditor } from './raw-editor.ts'

const KEYS_PER_SECOND = 5
const TYPING_MS = 8_000
const PUBLISHES = 30
const SYNCS = 200
const PATIENCE_MS = 5_000

/** A node and somebody who is signed in there. */
export interface Seat {
  node: NodeProcess
  caller: Caller
}

export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

export async function residentMegabytes({ pid }: Pick<NodeProcess, 'pid'>): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

/** Milliseconds that the disk of the databases takes to keep 4 kB: no commit is faster. */
export async function diskSyncs(): Promise<number[]> {
  const path = join(tmpdir(), `galley-bench-${process.pid}`)
  const samples: number[] = []
  try {
    await using file = await open(path, 'w')
    for (let round = 0; round < SYNCS; round += 1) {
      await file.write(Buffer.alloc(4096))
      const since = performance.now()
      await file.sync()
      samples.push(performance.now() - since)
    }
  } finally {
    await rm(path, { force: true })
  }
  return samples
}

/** Milliseconds from a keystroke to each other editor's document that holds it. */
export async function keystrokes(
  seats: readonly Seat[],
  load: { rooms: number; editors: number },
): Promise<number[]> {
  const rooms = await Promise.all(
    Array.from({ length: load.rooms }, () => openRoom(seats, load.editors)),
  )
  try {
    const samples = await Promise.all(rooms.map((room, at) => typeInRoom(room, at / rooms.length)))
    return samples.flat()
  } finally {
    for (const editor of rooms.flat()) editor.close()
  }
}

/** One editor a seat, then round again. */
async function openRoom(seats: readonly Seat[], editors: number): Promise<RawEditor[]> {
  const [first] = seats
  if (!first) throw new Error('there is no seat')
  const storyId = await importStory(first.caller)
  const opening = Array.from({ length: editors }, (_, at) => {
    const { node, caller } = seats[at % seats.length] ?? first
    return RawEditor.open(node, caller, storyId)
  })
  return Promise.all(opening)
}

async function typeInRoom(editors: RawEditor[], phase: number): Promise<number[]> {
  const samples: number[] = []
  const typed = new Map<string, number>()
  let owed = 0
  for (const reader of editors) {
    const seen = new Map<number, number>()
    reader.onApplied = (client, clock) => {
      const at = performance.now()
      for (let one = (seen.get(client) ?? 0) + 1; one <= clock; one += 1) {
        const since = typed.get(`${client} ${one}`)
        if (since !== undefined) samples.push(at - since)
      }
      seen.set(client, clock)
    }
  }
  const key = (editor: RawEditor) => {
    const at = performance.now()
    typed.set(`${editor.doc.clientID} ${editor.type('x')}`, at)
    owed += editors.length - 1
  }
  const gap = 1_000 / KEYS_PER_SECOND
  await Promise.all(
    editors.map(async (editor, at) => {
      await pause(gap * ((at / editors.length + phase) % 1))
      const end = performance.now() + TYPING_MS
      for (let next = performance.now(); next < end; next += gap) {
        await pause(Math.max(0, next - performance.now()))
        key(editor)
      }
    }),
  )
  await eventually(() => complete(samples.length, owed), { within: PATIENCE_MS })
  return samples
}

function complete(have: number, owed: number) {
  if (have < owed) throw new Error(`${owed - have} of ${owed} keystrokes did not arrive`)
}

/** Milliseconds from sending the publish request to the patch on a page that is open at the last seat. */
export async function publishes(seats: readonly [Seat, ...Seat[]]): Promise<number[]> {
  const [author] = seats
  const reader = seats.at(-1) ?? author
  const { id } = await publishStory(author.caller)
  const editor = await RawEditor.open(author.node, author.caller, id)
  using page = await OpenPage.open(reader.node, id, { revision: 1, ip: '198.51.100.1' })
  const samples: number[] = []
  for (let revision = 2; revision < PUBLISHES + 2; revision += 1) {
    const { seq } = await look(author.caller, id)
    editor.type(` ${revision}.`)
    await eventually(() => isSaved(author, id, seq), { within: PATIENCE_MS, every: 2 })
    const since = performance.now()
    const answer = publish(author.caller, id, 'update')
    const { at } = await page.hear(({ id: number }) => number === `${revision}`, PATIENCE_MS)
    samples.push(at - since)
    await answer
  }
  editor.close()
  return samples
}

async function isSaved({ caller }: Seat, storyId: string, before: number) {
  if ((await look(caller, storyId)).seq === before) throw new Error('the keystroke is not saved')
}

export interface Size {
  raw: number
  compressed: number
}

/** Bytes on the wire of a story's page and of what it loads, but for pictures. */
export async function pageSizes({ node, caller }: Seat): Promise<Record<string, Size>> {
  const { path } = await publishStory(caller)
  const html = await (await fetch(node.url + path)).text()
  const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, url = '']) => url)
  const styles = linked(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)
  const scripts = linked(/<script[^>]+src="([^"]+)"/g)
  if (styles.length === 0 || scripts.length === 0) throw new Error('the page links too little')
  return {
    HTML: await sizeOf(node, [path]),
    CSS: await sizeOf(node, styles),
    script: await sizeOf(node, scripts),
  }
}

async function sizeOf(node: NodeProcess, paths: readonly string[]): Promise<Size> {
  const size = { raw: 0, compressed: 0 }
  for (const path of paths) {
    size.raw += await bytesOf(node.url + path, 'identity')
    size.compressed += await bytesOf(node.url + path, 'gzip, deflate, br')
  }
  return size
}

/** As sent: `fetch` would unpack it. */
async function bytesOf(url: string, encoding: string): Promise<number> {
  const request = get(url, { headers: { 'accept-encoding': encoding } })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) bytes += chunk.length
  return bytes
}
