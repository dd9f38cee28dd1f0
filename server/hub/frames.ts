import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {
  draftStateBits,
  FRAME,
  SYNC,
  type Ack,
  type Barrier,
  type Foreign,
} from '../../shared/protocol/frames.ts'

/** What a client may send, read from one binary message. */
type Incoming =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'step2' | 'update'; update: Uint8Array }
  | { type: 'awareness'; payload: Uint8Array }
  | { type: 'query-awareness' }
  | { type: 'barrier'; id: number }
  | { type: 'bad'; reason: string }

export function readFrame(bytes: Uint8Array): Incoming {
  try {
    const decoder = decoding.createDecoder(bytes)
    const frame = readBody(decoder)
    return decoding.hasContent(decoder) ? { type: 'bad', reason: 'bytes after the frame' } : frame
  } catch {
    return { type: 'bad', reason: 'not a whole frame' }
  }
}

function readBody(decoder: decoding.Decoder): Incoming {
  switch (decoding.readVarUint(decoder)) {
    case FRAME.sync:
      return readSync(decoder)
    case FRAME.awareness:
      return { type: 'awareness', payload: decoding.readVarUint8Array(decoder) }
    case FRAME.queryAwareness:
      return { type: 'query-awareness' }
    case FRAME.barrier:
      return { type: 'barrier', id: decoding.readVarUint(decoder) }
    default:
      return { type: 'bad', reason: 'unknown frame type' }
  }
}

function readSync(decoder: decoding.Decoder): Incoming {
  const step = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  switch (step) {
    case SYNC.step1:
      return { type: 'step1', stateVector: body }
    case SYNC.step2:
      return { type: 'step2', update: body }
    case SYNC.update:
      return { type: 'update', update: body }
    default:
      return { type: 'bad', reason: 'unknown sync step' }
  }
}

export const step1Frame = (stateVector: Uint8Array) => syncFrame(SYNC.step1, stateVector)
export const step2Frame = (update: Uint8Array) => syncFrame(SYNC.step2, update)
export const updateFrame = (update: Uint8Array) => syncFrame(SYNC.update, update)

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })
}

export function ackFrame(ack: Ack): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.ack)
    encoding.writeVarUint(encoder, ack.committed)
    encoding.writeVarUint(encoder, ack.seq)
    encoding.writeVarUint(encoder, draftStateBits(ack))
  })
}

export function barrierFrame({ id, seq }: Barrier): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.barrier)
    encoding.writeVarUint(encoder, id)
    encoding.writeVarUint(encoder, seq)
  })
}

export function foreignFrame({ clients }: Foreign): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.foreign)
    encoding.writeVarUint(encoder, clients.length)
    for (const client of clients) encoding.writeVarUint(encoder, client)
  })
}

/** One client's awareness; `state` is JSON text, `null` when the client is gone. */
export interface AwarenessEntry {
  client: number
  clock: number
  state: string
}

export function readAwareness(payload: Uint8Array): AwarenessEntry[] | null {
  try {
    const decoder = decoding.createDecoder(payload)
    const count = decoding.readVarUint(decoder)
    const entries: AwarenessEntry[] = []
    for (let i = 0; i < count; i++)
      entries.push({
        client: decoding.readVarUint(decoder),
        clock: decoding.readVarUint(decoder),
        state: decoding.readVarString(decoder),
      })
    return decoding.hasContent(decoder) ? null : entries
  } catch {
    return null
  }
}

export function awarenessFrame(entries: readonly AwarenessEntry[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.awareness)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** `[1, 1, 0]`: nothing to say, but the y-websocket client reconnects after 30 s without a message. */
export const KEEP_ALIVE = awarenessFrame([])
