import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts'
import { accessChange, type AccessChange } from '../../bus/access-change.ts'
import { CHANNELS, type Bus } from '../../bus/bus.ts'
import type { Clock, Timer } from '../../kernel/clock.ts'
import type { Credential, GuestCredential } from '../../kernel/credential.ts'
import { SingleRun } from '../../kernel/single-run.ts'
import type { Joined } from '../hub.ts'
import type { Admission, GuestStay } from './admission.ts'
import type { WsSocket } from './socket.ts'

/** How often everybody's right to be here is looked up, whatever news came of it. */
const ROUND_MS = 25_000
/** The same while news certainly gets lost. */
const ROUND_APART_MS = 2_000
const TICK_MS = 1_000

/** What somebody showed at the door, to be asked again. */
interface Shown {
  storyId: string
  credentials: { cookie: string | null; authorization: string | null }
  token: string | null
  /** The id of a guest whose cookie counts alone. */
  guest: string | null
}

/** Once somebody was let in they are asked for by what they came with: a ticket is good only once. */
interface Admitted {
  userId: string
  mayWrite: boolean
  onlySuggests: boolean
  credential: Credential | GuestCredential
  /** Null for the newsroom. */
  guest: GuestStay | null
}

/** Somebody who has come to the door with a socket. */
export interface Entrant {
  readonly socket: WsSocket
  readonly shown: Shown
  /** As whom they were let in. */
  admitted: Admitted | null
  joined: Joined | null
}

export type Claim =
  | { headers: Headers; token: string | null; guest: string | null }
  | { credential: Credential | GuestCredential }
type Request = { storyId: string } & Claim
export type Admit = (request: Request) => Promise<Admission>

/** [HUB9] Holds each socket to what its person may do: when they come, when their rights change, and in rounds. */
export class AccessWatch implements Disposable {
  readonly #admit: Admit
  readonly #entrants: ReadonlySet<Entrant>
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #timer: Timer
  /** Grows with every change of anybody's rights. */
  #changes = 0
  #roundAt: number
  readonly #round = new SingleRun(() => this.#checkEverybody())
  /** News got lost since the round before. */
  #apart = false

  constructor(deps: { admit: Admit; entrants: ReadonlySet<Entrant>; bus: Bus; clock: Clock }) {
    this.#admit = deps.admit
    this.#entrants = deps.entrants
    this.#bus = deps.bus
    this.#clock = deps.clock
    this.#roundAt = deps.clock.elapsed()
    this.#timer = deps.clock.every(TICK_MS, () => {
      this.#endGuests()
      this.#goRound()
    })
  }

  async start(): Promise<void> {
    await this.#bus.subscribe(CHANNELS.access, (message) => void this.#checkAgain(message))
  }

  /** From the moment in which nobody's rights have changed since they were asked for, news of a change finds them. */
  async admit(entrant: Entrant): Promise<Admission> {
    for (;;) {
      const known = this.#changes
      const admission = await this.#ask(entrant)
      if (admission.ok) {
        const { user, mayWrite, onlySuggests, credential, guest } = admission
        entrant.admitted = { userId: user.id, mayWrite, onlySuggests, credential, guest }
      }
      if (known === this.#changes) return admission
    }
  }

  #ask({ shown, admitted }: Entrant): Promise<Admission> {
    const { storyId, credentials, token, guest } = shown
    if (admitted) return this.#admit({ storyId, credential: admitted.credential })
    const headers = new Headers()
    for (const [name, value] of Object.entries(credentials)) if (value) headers.set(name, value)
    return this.#admit({ storyId, headers, token, guest })
  }

  /** Whoever may no longer do what the socket does is cut. What comes until that is known counts by the rights of now. */
  async #checkAgain(message: unknown) {
    this.#changes++
    const { data: change } = accessChange.safeParse(message)
    if (!change) return
    const entrants = [...this.#entrants].filter((entrant) => isAbout(change, entrant))
    // Who is not in yet is not heard anyway.
    const inside = entrants.filter(({ joined }) => joined)
    for (const { socket } of inside) socket.hold()
    for (const entrant of entrants) {
      const admission = await this.#ask(entrant).catch(() => null)
      if (admission) holdTo(entrant, admission)
      else cut(entrant, CLOSE.overloaded, 'reconnect')
    }
    for (const { socket } of inside) socket.letGo()
  }

  /** [GUE2] A guest's time is up, to the second. */
  #endGuests() {
    const now = this.#clock.now()
    for (const entrant of this.#entrants)
      if ((entrant.admitted?.guest?.endsAt ?? Infinity) <= now)
        cut(entrant, CLOSE.notSignedIn, 'the link has ended')
  }

  /** Asks for everybody here, one after the other: news may have got lost, and sessions run out. */
  #goRound() {
    this.#apart ||= !this.#bus.connected
    const wait = this.#apart ? ROUND_APART_MS : ROUND_MS
    if (this.#round.running || this.#clock.elapsed() - this.#roundAt < wait) return
    this.#roundAt = this.#clock.elapsed()
    this.#apart = false
    void this.#round.ask()
  }

  async #checkEverybody() {
    for (const entrant of this.#entrants) {
      if (!entrant.admitted) continue
      // Without an answer they stay: writing goes on while the database is away.
      const admission = await this.#ask(entrant).catch(() => null)
      if (admission) holdTo(entrant, admission)
    }
  }

  [Symbol.dispose](): void {
    this.#timer.cancel()
  }
}

function isAbout(change: AccessChange, { admitted, shown }: Entrant): boolean {
  if (!admitted) return false
  if ('storyId' in change) return change.storyId === shown.storyId
  return change.userId === admitted.userId || change.userId === admitted.guest?.invitedBy
}

/** Cuts a socket that does what its person may no longer do; one that goes on has their name of now. */
function holdTo(entrant: Entrant, admission: Admission) {
  if (!admission.ok) cut(entrant, admission.code, admission.reason)
  else if (isOtherRight(admission, entrant.admitted))
    cut(entrant, CLOSE.draining, 'your role changed: reconnect')
  else entrant.joined?.rename(admission.user)
}

function isOtherRight(now: Extract<Admission, { ok: true }>, before: Admitted | null): boolean {
  return now.mayWrite !== before?.mayWrite || now.onlySuggests !== before.onlySuggests
}

/** Whoever can't come back as before hears first what of theirs is saved. */
function cut({ socket, joined }: Entrant, code: CloseCode, reason: string) {
  joined?.tell()
  socket.closeNow(code, reason)
}
