import * as decoding from 'lib0/decoding'
import sharp from 'sharp'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { changeLine } from '../../shared/document/line.ts'
import { asset } from '../../shared/protocol/api/assets.ts'
import { ticket } from '../../shared/protocol/api/drafts.ts'
import { published } from '../../shared/protocol/api/publishing.ts'
import { imported } from '../../shared/protocol/api/stories.ts'
import { FRAME } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'

/* Stories that a journey starts from, made by the API so that the journey itself stays short. */

export interface PreparedStory {
  id: string
  /** The reader page's path. */
  path: string
}

export async function importStory(caller: Caller, text: string): Promise<string> {
  const headers = { 'content-type': 'text/plain' }
  const response = await caller.fetch('/api/import', { method: 'POST', headers, body: text })
  if (!response.ok) throw new Error(await response.text())
  return imported.parse(await response.json()).id
}

export interface Page {
  section: string
  headline: string
  standfirst?: string
  byline: string
  paragraphs: readonly string[]
}

/** As plain text that the import reads back into the same parts. */
export function textOf({ section, headline, standfirst, byline, paragraphs }: Page): string {
  const head = [section, '', headline, '', ...(standfirst ? [standfirst, ''] : [])]
  return [...head, `By ${byline}`, '', ...paragraphs].join('\n')
}

export async function publishStory(caller: Caller, page: Page): Promise<PreparedStory> {
  const id = await importStory(caller, textOf(page))
  return { id, path: await publish(caller, id) }
}

export async function publish(caller: Caller, id: string): Promise<string> {
  const { url } = await caller.post(`/api/stories/${id}/publish`, { kind: 'publish' }, published)
  return new URL(url).pathname
}

/** Changes a draft as a connected editor does, and waits until the change is in its log: whatever else comes into it meanwhile. */
export async function changeDraft(
  node: NodeProcess,
  caller: Caller,
  storyId: string,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const { token } = await caller.post('/api/tickets', {}, ticket)
  const doc = new Y.Doc()
  const url = `${node.url.replace('http', 'ws')}/collab`
  const params = { token, ack: '1' }
  const provider = new WebsocketProvider(url, storyId, doc, { params, disableBc: true })
  const answered = new Set<number>()
  provider.messageHandlers[FRAME.barrier] = (_, decoder) => {
    answered.add(decoding.readVarUint(decoder))
  }
  for (const type of [FRAME.ack, FRAME.foreign]) provider.messageHandlers[type] = () => {}
  try {
    await holds(() => provider.synced)
    doc.transact(() => change(doc))
    provider.ws?.send(Uint8Array.of(FRAME.barrier, BARRIER))
    await holds(() => answered.has(BARRIER))
  } finally {
    provider.destroy()
    provider.awareness.destroy()
    doc.destroy()
  }
}

/** The server's own is 0. */
const BARRIER = 1

async function holds(condition: () => boolean | Promise<boolean>): Promise<void> {
  const check = async () => {
    if (!(await condition())) throw new Error('the draft did not change')
  }
  await eventually(check, { within: 15_000 })
}

export interface Picture {
  alt: string
  caption: string
  credit: string
  disclaimer: string
}

export async function illustrate(
  node: NodeProcess,
  caller: Caller,
  storyId: string,
  { image, words }: { image: Buffer<ArrayBuffer>; words: Picture },
): Promise<void> {
  const form = new FormData()
  form.set('file', new Blob([image], { type: 'image/jpeg' }), 'picture.jpg')
  const response = await caller.fetch('/api/assets', { method: 'POST', body: form })
  if (!response.ok) throw new Error(await response.text())
  const { id } = asset.parse(await response.json())
  await changeDraft(node, caller, storyId, (doc) => {
    doc.getMap('meta').set('heroAsset', id)
    const line = (name: string, text: string) => changeLine(doc.getXmlFragment(name), text)
    line('heroAlt', words.alt)
    line('heroCaption', words.caption)
    line('heroCredit', words.credit)
    line('heroDisclaimer', words.disclaimer)
  })
}

/** A harbour at dusk: sky, sun, a line of hills and water that mirrors them. */
export async function drawHarbour(hue: number): Promise<Buffer<ArrayBuffer>> {
  const sky = (light: number) => `hsl(${hue} 45% ${light}%)`
  const waves = Array.from({ length: 18 }, (_, i) => {
    const y = 640 + i * 15
    const x = 500 + ((i * 137) % 260)
    return `<rect x="${x}" y="${y}" width="${420 - i * 12}" height="4" fill="${sky(78)}" opacity="0.5"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">
    <defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${sky(28)}"/><stop offset="1" stop-color="${sky(76)}"/></linearGradient></defs>
    <rect width="1600" height="900" fill="url(#s)"/>
    <circle cx="820" cy="520" r="96" fill="${sky(90)}"/>
    <path d="M0 620 L220 470 L430 590 L640 500 L900 610 L1180 430 L1420 590 L1600 520 V640 H0 Z" fill="${sky(22)}"/>
    <rect y="625" width="1600" height="275" fill="${sky(34)}"/>${waves.join('')}
    <path d="M250 610 h12 v-190 h10 v190 h150 l-30 46 h-140 z" fill="${sky(12)}"/>
  </svg>`
  const png = await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer()
  return Buffer.from(png)
}
