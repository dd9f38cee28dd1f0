import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import * as Y from 'yjs'
import { z } from 'zod'
import type { LetterLines } from '../log/letter-lines.ts'
import { docAndLines } from '../log/snapshot-of.ts'
import type { DraftAt } from '../log/update-log.ts'

/*
 * What is kept of a draft as a version, packed.
 */

export interface VersionParts {
  /** All of it as one Yjs update (V2). */
  state: Uint8Array
  letters: Uint8Array
}

/** Letters of a client, from a clock to another one, and the client that typed them first. */
const firstTyped = z.tuple([z.int(), z.int(), z.int(), z.int()])
export type FirstTyped = z.infer<typeof firstTyped>

/** Made of a document: to merge all rows of a long log would take a minute and a half. */
export function versionOf(draft: DraftAt): VersionParts {
  const { doc, lines } = docAndLines(draft)
  const parts = { state: packed(Y.encodeStateAsUpdateV2(doc)), letters: packedLetters(doc, lines) }
  doc.destroy()
  return parts
}

export function lettersOf(draft: DraftAt): Uint8Array {
  const { doc, lines } = docAndLines(draft)
  const letters = packedLetters(doc, lines)
  doc.destroy()
  return letters
}

/** The draft that a version holds, as an update (V1). */
export function draftOf(state: Uint8Array): Uint8Array {
  return Y.convertUpdateFormatV2ToV1(zstdDecompressSync(state))
}

/** False for what is longer once it is unpacked: the same words over and over take next to nothing. */
export function holdsAtMost(state: Uint8Array, bytes: number): boolean {
  try {
    zstdDecompressSync(state, { maxOutputLength: bytes })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

export function unpackedLetters(letters: Uint8Array): FirstTyped[] {
  const json: unknown = JSON.parse(zstdDecompressSync(letters).toString())
  return z.array(firstTyped).parse(json)
}

function packedLetters({ store }: Y.Doc, lines: LetterLines): Uint8Array {
  const letters = [...store.clients.keys()].flatMap((client) =>
    firstTypedIn(client, Y.getState(store, client), lines),
  )
  return packed(Buffer.from(JSON.stringify(letters)))
}

function firstTypedIn(client: number, end: number, lines: LetterLines): FirstTyped[] {
  const all: FirstTyped[] = []
  let at = 0
  for (const { client: typist, length } of lines.first({ client, clock: 0, length: end })) {
    const last = all.at(-1)
    if (last?.[3] === typist) last[2] += length
    else all.push([client, at, at + length, typist])
    at += length
  }
  return all
}

function packed(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(zstdCompressSync(bytes))
}
