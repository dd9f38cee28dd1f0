const MAX_CAUSES = 5

/** What a log may hold of an error: drivers hang rows, queries and headers on theirs, and those stay out. */
export function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const cause =
    error.cause !== undefined && depth < MAX_CAUSES
      ? { cause: describeError(error.cause, depth + 1) }
      : {}
  return { type: error.name, message: error.message, stack: error.stack, ...code, ...cause }
}
