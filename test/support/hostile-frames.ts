import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { updateFrame } from '../../server/hub/hub-frames.ts'

/** A few bytes that claim an endless length. */
const bomb = new Uint8Array([1, 1, 1, 0, 0, 255, 255, 255, 255, 255, 255, 15, 0])

/** Frames that no editor sends, each of which closes its socket with 4400. */
export const HOSTILE_FRAMES: [name: string, frame: Uint8Array][] = [
  ['text of no protocol', new TextEncoder().encode('hello')],
  ['an unknown type', new Uint8Array([9, 0])],
  ['an empty message', new Uint8Array()],
  ['a truncated update', updateFrame(someUpdate()).subarray(0, 12)],
  ['an update that is garbage', updateFrame(new Uint8Array([7, 7, 7, 7, 7]))],
  ['a Yjs V2 update', updateFrame(Y.convertUpdateFormatV1ToV2(someUpdate()))],
  ['a length bomb', updateFrame(bomb)],
  ['bytes after the frame', new Uint8Array([...updateFrame(someUpdate()), 0])],
  ['20,000 nested maps', updateFrame(nested(20_000))],
  ['a subdocument', updateFrame(subdocument())],
  ['awareness that is not JSON', new Uint8Array([1, 5, 1, 9, 1, 1, 123])],
  ['awareness of 8 KB', awarenessOf({ text: 'x'.repeat(8_000) })],
  ['a state vector that is none', new Uint8Array([0, 0, 2, 255, 255])],
]

export function someUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'hello')
  doc.getText('t').delete(1, 2)
  return Y.encodeStateAsUpdate(doc)
}

export function nested(depth: number): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    let map = doc.getMap('deep')
    for (let i = 0; i < depth; i++) {
      const next = new Y.Map()
      map.set('a', next)
      map = next
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

export function subdocument(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('m').set('sub', new Y.Doc())
  return Y.encodeStateAsUpdate(doc)
}

export function awarenessOf(state: object): Uint8Array {
  const payload = encoding.encode((encoder) => {
    for (const number of [1, 5, 1]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, payload)
  })
}
