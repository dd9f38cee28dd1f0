/** Reads each thing once: what somebody tells of themselves stays the same object until they tell another. */
export function readingOnce<T>(read: (thing: unknown) => T): (thing: unknown) => T {
  const known = new WeakMap<object, { found: T }>()
  return (thing) => {
    if (typeof thing !== 'object' || thing === null) return read(thing)
    const seen = known.get(thing) ?? { found: read(thing) }
    known.set(thing, seen)
    return seen.found
  }
}
