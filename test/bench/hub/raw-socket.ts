import { connect, type Socket } from 'node:net'

/** Of a larger message only the head is kept: joining a draft is timed, not read. */
const MOST_KEPT = 512 * 1024
const HEAD = 64
const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const

/** Node reads and calls back at once, so every socket of a process can read into the same memory. */
const INBOX = Buffer.allocUnsafe(64 * 1024)

export interface Address {
  port: number
  path: string
  headers?: Record<string, string>
}

/**
 * A WebSocket (RFC 6455) that costs its process as little as possible, so that the server is what a bench
 * measures: no extensions, no copies, a masking key of zeros.
 */
export class RawSocket {
  bytes = 0
  messages = 0
  /** Why the server closed it. */
  closed: string | null = null
  /** Resolves when the server took it, or closed it. */
  readonly opened: Promise<void>
  readonly ended: Promise<void>
  readonly #socket: Socket
  readonly #onMessage: (message: Buffer) => void
  #greeted: (() => void) | null = null
  #rest: Buffer | null = null
  #head: Buffer | null = null
  #skip = 0

  /** `onMessage`'s message is only good during the call, and cut when it is larger than anybody reads. */
  constructor({ port, path, headers = {} }: Address, onMessage: (message: Buffer) => void) {
    this.#onMessage = onMessage
    this.#socket = connect({
      host: '127.0.0.1',
      port,
      noDelay: true,
      onread: {
        buffer: INBOX,
        callback: (count, buffer) => {
          this.#read((buffer as Buffer).subarray(0, count))
          return true
        },
      },
    })
    this.#socket.on('error', (error) => (this.closed ??= error.message))
    this.ended = new Promise((resolve) => {
      this.#socket.once('close', () => {
        this.closed ??= 'ended'
        resolve()
      })
    })
    const greeted = new Promise<void>((resolve) => (this.#greeted = resolve))
    this.opened = Promise.race([greeted, this.ended])
    const lines = Object.entries({ host: `localhost:${port}`, ...UPGRADE, ...headers })
    const request = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    this.#socket.write(`GET ${path} HTTP/1.1\r\n${request}\r\n`)
  }

  send(message: Uint8Array): void {
    this.#send(OPCODE.binary, message)
  }

  close(): void {
    this.closed ??= 'closed here'
    this.#socket.destroy()
  }

  #send(opcode: number, message: Uint8Array) {
    const { length } = message
    const wide = length < 126 ? 0 : length < 65_536 ? 2 : 8
    const frame = Buffer.alloc(2 + wide + 4 + length)
    frame[0] = 0x80 | opcode
    frame[1] = 0x80 | (wide === 0 ? length : wide === 2 ? 126 : 127)
    if (wide === 2) frame.writeUInt16BE(length, 2)
    if (wide === 8) frame.writeBigUInt64BE(BigInt(length), 2)
    frame.set(message, 2 + wide + 4)
    this.#socket.write(frame)
  }

  #read(chunk: Buffer) {
    this.bytes += chunk.length
    let data = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk
    this.#rest = null
    if (this.#greeted) data = this.#greet(data)
    let at = 0
    while (at < data.length) {
      if (this.#skip > 0) {
        at += this.#skipOver(data.length - at)
        continue
      }
      const frame = frameAt(data, at)
      if (frame && data.length >= frame.end) {
        this.#take(frame.opcode, data.subarray(frame.start, frame.end))
        at = frame.end
      } else if (frame && frame.end - at > MOST_KEPT && data.length >= frame.start + HEAD) {
        this.#head = Buffer.from(data.subarray(frame.start, frame.start + HEAD))
        this.#skip = frame.end - data.length
        return
      } else {
        this.#rest = Buffer.from(data.subarray(at))
        return
      }
    }
  }

  /** What follows the answer to the upgrade. */
  #greet(data: Buffer): Buffer {
    const end = data.indexOf('\r\n\r\n')
    if (end === -1) {
      this.#rest = Buffer.from(data)
      return data.subarray(data.length)
    }
    const status = data.toString('latin1', 0, data.indexOf('\r\n'))
    if (!status.includes(' 101 ')) {
      this.closed = status
      this.#socket.destroy()
      return data.subarray(data.length)
    }
    this.#greeted?.()
    this.#greeted = null
    return data.subarray(end + 4)
  }

  #skipOver(available: number): number {
    const count = Math.min(this.#skip, available)
    this.#skip -= count
    if (this.#skip === 0 && this.#head) {
      const head = this.#head
      this.#head = null
      this.#take(OPCODE.binary, head)
    }
    return count
  }

  #take(opcode: number, message: Buffer) {
    if (opcode === OPCODE.binary) {
      this.messages += 1
      this.#onMessage(message)
    } else if (opcode === OPCODE.ping) this.#send(OPCODE.pong, message)
    else if (opcode === OPCODE.close) {
      this.closed = `${message.readUInt16BE(0)} ${message.toString('utf8', 2)}`
      this.#socket.end()
    } else if (opcode !== OPCODE.pong) throw new Error(`a frame of opcode ${opcode}`)
  }
}

const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
}

/** Null until its header is whole. */
function frameAt(data: Buffer, at: number): { opcode: number; start: number; end: number } | null {
  const opcode = (data[at] ?? 0) & 0x0f
  const short = data[at + 1]
  if (short === undefined) return null
  if (short < 126) return { opcode, start: at + 2, end: at + 2 + short }
  const start = at + (short === 126 ? 4 : 10)
  if (data.length < start) return null
  const length = short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2))
  return { opcode, start, end: start + length }
}
