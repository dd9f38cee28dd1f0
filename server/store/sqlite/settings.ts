/** Two connections: one waits for the other's lock. */
export const SQLITE_OPTIONS = { timeout: 5_000 }

/**
 * A commit writes whole pages, and a keystroke changes a few bytes in four of them: a new file gets small ones. A checkpoint
 * takes tens of milliseconds: it has a thread of its own, and no commit does it by the way.
 */
const PRAGMAS = `pragma page_size = 1024; pragma journal_mode = wal; pragma foreign_keys = on; pragma wal_autocheckpoint = 0;
  pragma journal_size_limit = 268435456;`

/** A commit writes, and the disk has it when `SqliteSync` says so. */
export const WRITING_PRAGMAS = `${PRAGMAS} pragma synchronous = normal`
export const CHECKPOINTING_PRAGMAS = `${PRAGMAS} pragma synchronous = full`
