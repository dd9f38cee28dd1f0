import type { RequestListener } from 'node:http'

/**
 * Hands on a request once its connection is free for the answer: until then whoever writes a stream has no socket to write to.
 * A busy server reads the next request of a connection before Node.js has noted that the last answer has left, also from a
 * client that waited for it, as browsers do.
 */
export function inTurn(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (response.socket) listener(request, response)
    else response.once('socket', () => listener(request, response))
  }
}
