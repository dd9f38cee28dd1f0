import type { Clock } from '../../kernel/clock.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { RoomAudience } from './audience.ts'
import type { RoomDraft } from './draft.ts'
import type { Edit } from './intake.ts'
import type { Session } from './session.ts'

/** What of an edit is left out: it waits for what is not here, or is somebody else's to bring. */
type Missing = 'structs' | 'deletions' | 'foreign structs'

const NAMES: Record<Missing, string> = {
  structs: 'structs whose predecessors are missing',
  deletions: 'deletions of what is not there',
  'foreign structs': 'structs of another person',
}

interface Deps {
  storyId: string
  draft: Pick<RoomDraft, 'changes' | 'fits' | 'stateVector'>
  audience: Pick<RoomAudience, 'sessions'>
  clock: Clock
  logger: Logger
  /** The log may hold what is missing here. */
  catchUp: () => void
  /** Somebody brought what had got lost on its way. */
  healed: () => void
}

/** What sessions sent and the draft could not take: who is asked for it again, and when. */
export class LeftOut {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /**
   * Its author is asked for it again when the draft has grown; for structs whose predecessors are missing at once
   * [HUB7], and for the rest of what had no room when they delete some of it [MAX1].
   */
  add({ session, kind }: Edit, what: Missing): void {
    const { storyId, draft, logger, catchUp } = this.#deps
    const hasNoRoom = session.unplaced !== null
    const isNews = session.leaveOut(draft.changes)
    if (hasNoRoom) {
      if (kind === 'update') this.#askAgain(session)
      return
    }
    if (isNews) logger.info({ storyId, session: session.id }, `hub: ${NAMES[what]} were left out`)
    if (what === 'structs' && isNews) this.#askAgain(session)
    // [HUB5] Whoever comes from another node may know more of the log than this one does.
    else if (isNews) catchUp()
  }

  /** [HUB5] Its author hears under whose client ids they wrote: if one was theirs, their words need another one. */
  addForeign(edit: Edit, clients: readonly number[]): void {
    this.add(edit, 'foreign structs')
    edit.session.tellForeign(clients)
  }

  /** What came in of an edit is committed: perhaps it brought what was left out before. */
  settled({ session, kind, whole }: Edit): void {
    if (kind !== 'step2' || !whole) return
    const now = session.heal()
    if (now === 'healed') this.#deps.healed()
    if (now === 'too early') this.#askAgain(session)
  }

  /** The draft has come further: what was missed in it may be there. */
  askWhoIsDue(): void {
    const { audience, draft } = this.#deps
    for (const session of audience.sessions)
      if (session.isDue(draft.changes)) this.#askAgain(session)
  }

  tick(now: number): void {
    const { audience, draft } = this.#deps
    for (const session of audience.sessions) if (session.asksNow(now)) this.ask(session)
    this.askWhoIsDue()
    // [MAX1] There is room again: perhaps for what was left out.
    for (const session of audience.sessions)
      if (session.unplaced && draft.fits(session.unplaced)) this.#askAgain(session)
  }

  /** For all that the draft lacks. */
  ask(session: Session): void {
    session.ask(this.#deps.draft.stateVector())
  }

  #askAgain(session: Session) {
    if (session.mayAsk(this.#deps.clock.elapsed())) this.ask(session)
  }
}
