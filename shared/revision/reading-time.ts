/** Of a reader who is neither slow nor fast. */
const PER_MINUTE = { words: 230, characters: 450 }

/** Scripts that write no spaces: their characters are counted. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu

/** How many minutes it takes to read these, at least one. */
export function readingMinutes(texts: readonly string[]): number {
  let minutes = 0
  for (const text of texts) {
    const characters = text.match(UNSPACED)?.length ?? 0
    const words = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
    minutes += words / PER_MINUTE.words + characters / PER_MINUTE.characters
  }
  return Math.max(1, Math.round(minutes))
}
