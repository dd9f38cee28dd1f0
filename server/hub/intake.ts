import { deletionsOf, type DraftSize } from '../../shared/document/draft-size.ts'
import { BASE_SCHEMA, type DraftSchema } from '../../shared/document/schema.ts'
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts'
import { NOTHING, type RoomDraft } from './room-draft.ts'
import type { Entry } from './room-writer.ts'
import type { Session } from './session.ts'
import { readTyping } from './typing.ts'
import { checkedTyping, checkUpdate } from './update-guard.ts'

/** What becomes of a frame with an update. */
type Intake =
  | { take: 'nothing' }
  | { take: 'entry'; entry: Omit<Entry, 'shown'>; foreign: boolean; refused: DraftSize | null }
  | { take: 'refusal'; code: CloseCode; reason: string }

type Frame = Pick<Entry, 'session' | 'data' | 'kind'>

/** [HUB1] [HUB5] [HUB6] [MAX1] Checks what a socket sends, and leaves out what may not come in. */
export function takeIn(frame: Frame, draft: RoomDraft, schema: DraftSchema): Intake {
  const { session, data, kind } = frame
  const typing = kind === 'update' ? readTyping(data) : null
  const checked = typing ? checkedTyping(typing) : checkUpdate(data, schema)
  if (!checked.ok) return { take: 'refusal', code: CLOSE.badFrame, reason: checked.reason }
  if (!session.mayWrite) {
    // What a reader answers to nobody's question is empty; anything else is an edit.
    if (checked.empty) return { take: 'nothing' }
    const reason = 'you may read this draft, not write it'
    return { take: 'refusal', code: CLOSE.mayNot, reason }
  }
  const owned = draft.own(data, checked.ranges, {
    userId: session.user.id,
    speaksFor: session.clients,
  })
  const foreign = owned.may !== 'all'
  // A step 2 that holds only what is a colleague's to bring is acknowledged in its turn, like any other; an update
  // with the next step 2, of which it may be a part.
  const whole = owned.may !== 'nothing' || kind === 'step2'
  const own = owned.may === 'nothing' ? { data: NOTHING, claims: [] } : owned
  const added = owned.may === 'nothing' ? null : draft.addedBy(own.data, checked)
  const refused = added && withoutRoom(session, draft, { data: own.data, added })
  if (refused) {
    const entry = { session, kind, data: deletionsOf(own.data), claims: [], typing: null }
    const rest = { ...entry, schema: BASE_SCHEMA, whole: false }
    return { take: 'entry', entry: rest, foreign, refused }
  }
  draft.grows(added)
  const entry = { session, kind, data: own.data, claims: own.claims, schema: checked.schema, whole }
  return { take: 'entry', entry: { ...entry, typing: foreign ? null : typing }, foreign, refused }
}

/** What the draft has no room for; whatever a session adds may hang from what it could not place before. */
function withoutRoom(
  session: Session,
  draft: RoomDraft,
  { data, added }: { data: Uint8Array; added: DraftSize },
): DraftSize | null {
  if (!session.unplaced && draft.fits(added)) return null
  const exact = draft.newIn(data)
  return !session.unplaced && draft.fits(exact) ? null : exact
}
