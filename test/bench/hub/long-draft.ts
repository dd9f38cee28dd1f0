import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { FRAGMENTS } from '../../../shared/document/schema.ts'
import { eventually } from '../../support/eventually.ts'
import { seeded } from '../../support/seeded-random.ts'
import { importStory } from '../../flows/stories.ts'
import type { GalleyServer } from './contenders.ts'
import { DraftSocket } from './draft-socket.ts'

const PARAGRAPHS_A_FRAME = 100
const PATIENCE_MS = 30_000
const WORDS =
  'the harbour council said on a late Tuesday that ferries would sail again after four days of storm and of waiting'.split(
    ' ',
  )

/** A story of so many bytes of Yjs updates, written paragraph by paragraph and here and there corrected. */
export async function longDraft(server: GalleyServer, bytes: number): Promise<string> {
  const storyId = await importStory(server.caller)
  const author = await DraftSocket.open(server.door(storyId))
  const greeted = author.committed
  let frames = 0
  for (const update of writeStory(bytes)) {
    author.sendUpdate(update)
    frames += 1
    await pause(1)
  }
  await eventually(
    () => {
      const saved = author.committed - greeted
      if (saved < frames) throw new Error(`${saved} of ${frames} frames were saved`)
    },
    { within: PATIENCE_MS },
  )
  author.close()
  return storyId
}

function* writeStory(bytes: number): Generator<Uint8Array> {
  const random = seeded(bytes)
  const doc = new Y.Doc()
  let update: Uint8Array = new Uint8Array()
  doc.on('update', (made: Uint8Array) => (update = made))
  for (let written = 0; written < bytes; written += update.length) {
    doc.transact(() => {
      const left = Math.ceil((bytes - written) / 500)
      for (let count = Math.min(left, PARAGRAPHS_A_FRAME); count > 0; count -= 1)
        writeParagraph(doc.getXmlFragment(FRAGMENTS.body), random)
    })
    yield update
  }
  doc.destroy()
}

function writeParagraph(body: Y.XmlFragment, random: ReturnType<typeof seeded>) {
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  paragraph.insert(0, [text])
  body.insert(body.length, [paragraph])
  text.insert(0, Array.from({ length: 70 }, () => random.pick(WORDS)).join(' '))
  if (!random.chance(0.2)) return
  const at = random.int(text.length - 10)
  text.delete(at, 5)
  text.insert(at, random.pick(WORDS))
}
