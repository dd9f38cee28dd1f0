import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import { draftStateOf, FRAME } from '../../shared/protocol/frames.ts'
import type { AckSeen } from './save-state.ts'

interface Hearing {
  ack: (ack: Omit<AckSeen, 'type' | 'at'>) => void
  barrier: (id: number, seq: number) => void
  /** These client ids are another person's. */
  foreign: (clients: readonly number[]) => void
}

/** Reads what the server says beside the draft itself. */
export function hearSaid(
  handlers: WebsocketProvider['messageHandlers'],
  { ack, barrier, foreign }: Hearing,
): void {
  handlers[FRAME.ack] = (_encoder, decoder) => {
    const committed = decoding.readVarUint(decoder)
    const seq = decoding.readVarUint(decoder)
    ack({ committed, seq, ...draftStateOf(decoding.readVarUint(decoder)) })
  }
  handlers[FRAME.barrier] = (_encoder, decoder) => {
    const id = decoding.readVarUint(decoder)
    barrier(id, decoding.readVarUint(decoder))
  }
  handlers[FRAME.foreign] = (_encoder, decoder) => {
    const count = decoding.readVarUint(decoder)
    foreign(Array.from({ length: count }, () => decoding.readVarUint(decoder)))
  }
}
