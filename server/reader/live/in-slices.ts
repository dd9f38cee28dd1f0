import { nextTurn } from '../../kernel/next-turn.ts'

/** Streams written to before other work gets its turn: about 10 ms. */
const SLICE = 1_000

/** Visits all that are there now, and lets the event loop turn after each slice of them. */
export async function inSlices<T>(items: Iterable<T>, visit: (item: T) => void): Promise<void> {
  const all = [...items]
  for (let start = 0; start < all.length; start += SLICE) {
    for (const item of all.slice(start, start + SLICE)) visit(item)
    await nextTurn()
  }
}
