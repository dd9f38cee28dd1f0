import { isIP, type LookupFunction, type Socket } from 'node:net'
import type { buildConnector, Client } from 'undici'
import type { AddressGuard } from './address-guard.ts'

/** Says why nothing was asked. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}

/** The answer is not read on. */
export class TooLongError extends Error {
  override name = 'TooLongError'
}

interface Bounds {
  guard: AddressGuard
  signal: AbortSignal
  /** To connect. */
  timeoutMs: number
  /** Of all that comes back, from the first byte on: interim answers, headers, and how the body is packed. */
  mostBytes: number
}

/**
 * [WHK4] A connection of its own, to an address that the guard has just vetted; destroy it. Redirects are answers like
 * any other: whoever follows one asks for a connection anew. Throws a `RefusedError` where the guard refuses; an answer that is
 * too long breaks off with a `TooLongError`.
 */
export async function vettedClient(
  url: URL,
  { guard, signal, timeoutMs, mostBytes }: Bounds,
): Promise<Client> {
  const vetted = await unlessAborted(guard.vet(url), signal)
  if (!vetted.ok) throw new RefusedError(`not sent: the URL ${vetted.reason}`)
  const { buildConnector, Client } = await import('undici')
  const connect = buildConnector({
    allowH2: false,
    timeout: timeoutMs,
    ...(vetted.pin && { lookup: pinned(vetted.pin) }),
  })
  return new Client(url.origin, {
    allowH2: false,
    connect: bounded(connect, mostBytes),
    headersTimeout: 0,
    bodyTimeout: 0,
  })
}

/** Reading costs the node's one thread, whether or not anything comes of it. */
function bounded(connect: buildConnector.connector, mostBytes: number): buildConnector.connector {
  return (options, done) =>
    connect(options, (...[error, socket]) => {
      if (error) return done(error, null)
      cutWhenTooLong(socket, mostBytes)
      done(null, socket)
    })
}

/** It listens before undici does, so what passes the bound is not even parsed. */
function cutWhenTooLong(socket: Socket, mostBytes: number) {
  socket.on('readable', () => {
    if (socket.bytesRead > mostBytes) socket.destroy(new TooLongError('the answer is too long'))
  })
}

function pinned(addresses: readonly [string, ...string[]]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_hostname, { all }, done) => {
    if (all) done(null, answers)
    else done(null, addresses[0], isIP(addresses[0]))
  }
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('aborted'))
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject)
  })
}
