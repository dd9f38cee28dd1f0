import type { DraftRoom } from './draft-room.ts'
import {
  after,
  changesBy,
  hasUnsaved,
  isApart,
  isFull,
  isUnkept,
  saveState,
  type Progress,
  type Happening,
  type SaveState,
} from './save-state.ts'

export interface SaveStatus {
  state: SaveState
  /** What colleagues at other servers write comes late. */
  apart: boolean
  /** The server's own disk refuses: what is not saved yet is only in its memory, and here. */
  unkept: boolean
  /** The draft takes no more, or did not take the last that was tried; it can be made smaller. */
  full: boolean
  /** What is written here comes in as suggestions only. */
  onlySuggests: boolean
  /** Edits are on this device as well. */
  kept: boolean
  unsaved: boolean
  /** The server's draft has come: before, the page shows an empty one. */
  shown: boolean
}

interface Deps {
  /** What is known before anything has happened. */
  begun: Progress
  room: Pick<DraftRoom, 'full'>
  /** Edits are on this device as well. */
  kept: () => boolean
  now: () => number
}

/** A draft that is full is measured again a moment after it has become smaller. */
const ROOM_MS = 1_500

/** What may be said of saving now; whoever listens hears when that is something else, be it by the clock alone. */
export class SaveWatch {
  readonly #deps: Deps
  readonly #listeners = new Set<() => void>()
  #progress: Progress
  #status: SaveStatus
  #timer: ReturnType<typeof setTimeout> | undefined
  #roomTimer: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(deps: Deps) {
    this.#deps = deps
    this.#progress = deps.begun
    this.#status = this.#read()
  }

  get progress(): Progress {
    return this.#progress
  }

  get status(): SaveStatus {
    return this.#status
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Says nothing yet: what hangs from it comes before `look`. */
  note(happening: Happening): void {
    this.#progress = after(this.#progress, happening)
  }

  /** Something happened, or the room in the draft or the copy on this device may have become another. */
  look(): void {
    if (this.#closed) return
    clearTimeout(this.#timer)
    if (this.#status.full) this.#roomTimer ??= setTimeout(this.#lookForRoom, ROOM_MS)
    const { now } = this.#deps
    const due = changesBy(this.#progress)
    if (due !== null && due > now()) this.#timer = setTimeout(() => this.look(), due - now())
    const next = this.#read()
    if (same(this.#status, next)) return
    this.#status = next
    this.#tell()
  }

  /** Whoever listens is told a last time. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    clearTimeout(this.#roomTimer)
    this.#tell()
  }

  readonly #lookForRoom = () => {
    this.#roomTimer = undefined
    this.look()
  }

  #tell() {
    for (const listener of this.#listeners) listener()
  }

  #read(): SaveStatus {
    const { now, room, kept } = this.#deps
    return {
      state: saveState(this.#progress, now()),
      apart: isApart(this.#progress),
      unkept: isUnkept(this.#progress),
      full: isFull(this.#progress) || room.full,
      onlySuggests: this.#progress.onlySuggests,
      kept: kept(),
      unsaved: hasUnsaved(this.#progress),
      shown: this.#progress.shown,
    }
  }
}

function same(a: SaveStatus, b: SaveStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
