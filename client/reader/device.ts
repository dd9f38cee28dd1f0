/* What this device remembers for its reader; nobody else is told. */

/** Null where nothing is kept, or nothing can be. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(`galley:${name}`) ?? 'null')
  } catch {
    return null
  }
}

export function remember(name: string, value: unknown) {
  try {
    localStorage.setItem(`galley:${name}`, JSON.stringify(value))
  } catch {
    // It holds for this page.
  }
}
