import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { updateFrame } from '../../server/hub/frames.ts'
import { seeded } from './seeded-random.ts'

/** A few bytes that claim an endless length. */
const bomb = new Uint8Array([1, 1, 1, 0, 0, 255, 255, 255, 255, 255, 255, 15, 0])

/** Frames that no editor sends, each of which closes its socket with 4400 and a reason. */
export const HOSTILE_FRAMES: [name: string, frame: Uint8Array, reason: string][] = [
  ['text of no protocol', new TextEncoder().encode('hello'), 'bytes after the frame'],
  ['an unknown type', new Uint8Array([9]), 'unknown frame type'],
  ['an unknown step', new Uint8Array([0, 3, 0]), 'unknown sync step'],
  ['an empty message', new Uint8Array(), 'not a whole frame'],
  ['a truncated frame', updateFrame(someUpdate()).subarray(0, 12), 'not a whole frame'],
  ['a truncated update', updateFrame(someUpdate().subarray(0, 12)), 'not an update'],
  ['an update that is garbage', updateFrame(new Uint8Array([7, 7, 7, 7, 7])), 'not an update'],
  ['random bytes as an update', updateFrame(randomBytes(500)), 'not an update'],
  ['a Yjs V2 update', updateFrame(Y.convertUpdateFormatV1ToV2(someUpdate())), 'not one whole V1'],
  ['a length bomb', updateFrame(bomb), 'a length bomb'],
  ['a length bomb of deletions', updateFrame(deletion(1, 2 ** 50)), 'a length bomb'],
  [
    'a struct of no length',
    updateFrame(new Uint8Array([1, 1, 2, 0, 0, 0, 0])),
    'something of no length',
  ],
  ['a deletion of no length', updateFrame(deletion(1, 0)), 'something of no length'],
  ['a letter beside the next one', updateFrame(besideItself(1)), 'a struct beside what'],
  ['a letter beside itself', updateFrame(besideItself(0)), 'a struct beside what'],
  ['bytes after the frame', new Uint8Array([...updateFrame(someUpdate()), 0]), 'bytes after'],
  ['3,000 nested maps', updateFrame(nested(3_000)), 'nested too deeply'],
  ['a subdocument', updateFrame(subdocument()), 'a subdocument'],
  ['awareness that is not JSON', new Uint8Array([1, 5, 1, 9, 1, 1, 123]), 'bad awareness'],
  ['awareness of 8 KB', awarenessOf({ text: 'x'.repeat(8_000) }), 'bad awareness'],
  ['a state vector that is none', new Uint8Array([0, 0, 2, 255, 255]), 'bad state vector'],
]

export function someUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'hello')
  doc.getText('t').delete(1, 2)
  return Y.encodeStateAsUpdate(doc)
}

function randomBytes(length: number): Uint8Array {
  const random = seeded(11)
  return Uint8Array.from({ length }, () => random.int(256))
}

/** Deletes `length` clocks of client `client` from 0 on, which nobody has written. */
export function deletion(client: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, client, 1, 0, length]) encoding.writeVarUint(encoder, number)
  })
}

/** A letter of client 9 whose left neighbour is `ahead` clocks after it. */
function besideItself(ahead: number): Uint8Array {
  return new Uint8Array([1, 1, 9, 0, 0x84, 9, ahead, 1, 120, 0])
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
