import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Connections on which a stream waits. */
const waiting = new WeakSet<Socket>()

/**
 * Waits until the connection is free for this answer: before that there is no socket that a stream could be written to. A busy
 * server reads the next request of a connection before Node.js has noted that the last answer has left, also from a client
 * that waited for it, as browsers do. False where another stream waits already: who asks for many at once makes one wait.
 */
export async function turnOf(response: ServerResponse): Promise<boolean> {
  if (response.socket) return true
  const { socket } = response.req
  if (waiting.has(socket)) return false
  waiting.add(socket)
  await new Promise((resolve) => response.once('socket', resolve))
  waiting.delete(socket)
  return true
}
