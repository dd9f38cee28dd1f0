/**
 * A character that people see may take this many bytes on average: marks without end are no way around a limit, and
 * a hundred families of four, 25 bytes each, fit into a headline.
 */
const BYTES_EACH = 9

/** Made for the first text that is too long: it takes some megabytes. */
let characters: Intl.Segmenter | null = null

/** True for a text of at most `most` characters as people see them: a family emoji is one. */
export function hasAtMost(most: number, text: string): boolean {
  return text.length <= most || cut(most, text) === text
}

/** The beginning of a text: at most `most` characters as people see them, whole ones only. */
export function cut(most: number, text: string): string {
  if (text.length <= most) return text
  return beginning(text, { characters: most, bytes: most * BYTES_EACH, bytesOf })
}

/** The first words of a text, at most `most` characters, and an ellipsis if there are more. */
export function firstWords(most: number, text: string): string {
  const first = cut(most, text)
  return first === text ? text : `${first.replace(/(?<=\S)\s+\S*$/, '')} …`
}

/** The beginning of a text that takes at most `most` bytes within JSON, an ellipsis included. */
export function cutForJson(most: number, text: string): string {
  if (bytesInJson(text) <= most) return text
  const room = { characters: most, bytes: most - bytesOf('…'), bytesOf: bytesInJson }
  return `${beginning(text, room)}…`
}

interface Room {
  characters: number
  bytes: number
  bytesOf: (character: string) => number
}

function beginning(text: string, { characters: most, bytes, bytesOf }: Room): string {
  characters ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  let left = bytes
  let end = 0
  let count = 0
  // No byte holds more than one unit of a string.
  for (const { segment, index } of characters.segment(text.slice(0, bytes + 1))) {
    left -= bytesOf(segment)
    if (left < 0 || ++count > most) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

function bytesInJson(text: string): number {
  return bytesOf(JSON.stringify(text)) - 2
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
  }
  return bytes
}
