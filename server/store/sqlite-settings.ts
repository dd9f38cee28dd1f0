/** Two threads write: one waits for the other's transaction. */
export const SQLITE_OPTIONS = { timeout: 5_000 }

export const SQLITE_PRAGMAS =
  'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on'
