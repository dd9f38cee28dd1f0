/**
 * Around the circle of hues. Readable under white text (4.8:1) and against light and dark pages (3.5:1 and more), so one palette
 * serves both.
 */
export const PALETTE = [
  '#d82f23',
  '#b6570f',
  '#8f6d08',
  '#547d1b',
  '#208241',
  '#128075',
  '#2a6de1',
  '#8658d5',
  '#af42c0',
  '#d02c83',
] as const

/** A person's colour, the same on every node and in every place, from the id alone. */
export function colourOf(userId: string): string {
  // FNV-1a, 32 bits
  let hash = 0x811c9dc5
  for (let i = 0; i < userId.length; i += 1) {
    hash = Math.imul(hash ^ userId.charCodeAt(i), 0x01000193)
  }
  return PALETTE[(hash >>> 0) % PALETTE.length] ?? PALETTE[0]
}

/** How far two places of the palette are from each other, around the circle. */
export function stepsBetween(one: number, other: number): number {
  const steps = Math.abs(one - other)
  return Math.min(steps, PALETTE.length - steps)
}
