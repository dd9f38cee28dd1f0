/** Letters that were typed side by side: a Yjs client and the clocks `from` to `to`, without `to`. */
export type LetterRange = [client: number, from: number, to: number]
