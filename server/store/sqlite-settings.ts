/** Two threads write: one waits for the other's transaction. */
export const SQLITE_OPTIONS = { timeout: 5_000 }

/** A checkpoint takes tens of milliseconds: it has a thread of its own, and no commit does it by the way. */
export const SQLITE_PRAGMAS = `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
  pragma wal_autocheckpoint = 0; pragma journal_size_limit = 268435456`
