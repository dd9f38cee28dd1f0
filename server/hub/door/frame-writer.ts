import type { Duplex } from 'node:stream'

/** A longer message is not worth a copy. */
const MOST_COPIED = 64 * 1024
const FINAL_BINARY = 0x82

/**
 * Writes messages as WebSocket frames: whole, binary, unmasked (RFC 6455, 5.2). What goes to many sockets in
 * a row is framed once, and each of them gets one buffer: a frame's way through the streams is most of its cost.
 */
export class FrameWriter {
  #message: Uint8Array | null = null
  #frame: Uint8Array = new Uint8Array()

  write(stream: Duplex, message: Uint8Array): void {
    if (message.byteLength > MOST_COPIED) return writeInParts(stream, message)
    if (message !== this.#message) {
      this.#message = message
      this.#frame = Buffer.concat([header(message.byteLength), message])
    }
    stream.write(this.#frame)
  }
}

function writeInParts(stream: Duplex, message: Uint8Array) {
  stream.cork()
  stream.write(header(message.byteLength))
  stream.write(message)
  stream.uncork()
}

function header(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_BINARY, length])
  if (length < 65_536) return Buffer.from([FINAL_BINARY, 126, length >> 8, length & 0xff])
  const wide = Buffer.from([FINAL_BINARY, 127, 0, 0, 0, 0, 0, 0, 0, 0])
  wide.writeBigUInt64BE(BigInt(length), 2)
  return wide
}
