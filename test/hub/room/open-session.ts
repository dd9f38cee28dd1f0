import { Session } from '../../../server/hub/room/session.ts'
import type { Clock } from '../../../server/kernel/clock.ts'

/** Of a person who may write and hears acks, at a socket in memory. */
export function sessionOf(clock: Clock, send: (frame: Uint8Array) => void): Session {
  return new Session({
    id: 'ss_1',
    user: { id: 'ada', name: 'Ada', colour: '#123456' },
    mayWrite: true,
    onlySuggests: false,
    isGuest: false,
    here: true,
    schema: null,
    acks: true,
    limits: true,
    clock,
    socket: { bufferedBytes: 0, send, close: () => undefined },
  })
}
