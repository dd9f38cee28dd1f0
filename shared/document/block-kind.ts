import type * as Y from 'yjs'

/** What a block of text has become; without it, it is what its name says. */
export const AS = 'as'

/**
 * Blocks that become each other where they stand: none of their words is made anew, whoever types in them. A code block
 * is none of them: a line break that a colleague makes meanwhile would have no place in it.
 */
const INTERCHANGEABLE = ['paragraph', 'heading']

/** The ProseMirror name of what a block is now. An `as` that makes no sense does not count. */
export function kindOf(block: Y.XmlElement): string {
  const as: unknown = block.getAttribute(AS)
  return typeof as === 'string' && mayBecome(block.nodeName, as) ? as : block.nodeName
}

export function mayBecome(kind: string, other: string): boolean {
  return INTERCHANGEABLE.includes(kind) && INTERCHANGEABLE.includes(other)
}
