import { deletionsOf, type DraftSize } from '../../../shared/document/draft-size.ts'
import { BASE_SCHEMA, type DraftSchema } from '../../../shared/document/schema.ts'
import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts'
import { checkUpdate } from '../../log/update-guard.ts'
import type { RoomDraft } from './draft.ts'
import { NOTHING } from './owned.ts'
import type { Session } from './session.ts'
import { checkedTyping, readTyping, type Typing } from './typing.ts'

/** What somebody sent, checked, on its way into the draft. */
export interface Edit {
  session: Session
  kind: 'step2' | 'update'
  /** What may come in of it; once it has, what was new of it. */
  data: Uint8Array
  /** Client ids that become the person's with it. */
  claims: readonly number[]
  typing: Typing | null
  /** What an editor must know of to keep what this brings. */
  schema: number
  /** All that its author sent comes in. */
  whole: boolean
  /** [SUG1] Of what comes in, what its author has not sent; null for nothing. */
  unsaid: Uint8Array | null
}

/** What becomes of a frame with an update. */
type Intake =
  | { take: 'nothing' }
  /** `foreign`: colleagues' client ids, whose structs are left out; `refused`: what the draft has no room for is. */
  | { take: 'edit'; edit: Edit; foreign: readonly number[]; refused: DraftSize | null }
  | { take: 'refusal'; code: CloseCode; reason: string }

type Frame = Pick<Edit, 'session' | 'data' | 'kind'>

/** [HUB1] [HUB5] [HUB6] [MAX1] Checks what a socket sends, and leaves out what may not come in. */
export function takeIn(frame: Frame, draft: RoomDraft, schema: DraftSchema): Intake {
  const { session, data, kind } = frame
  const typing = kind === 'update' ? readTyping(data) : null
  const checked = typing ? checkedTyping(typing) : checkUpdate(data, schema)
  if (!checked.ok) return { take: 'refusal', code: CLOSE.badFrame, reason: checked.reason }
  if (!session.affords(checked.structs + checked.deletions))
    return { take: 'refusal', code: CLOSE.overloaded, reason: 'too much at once: slow down' }
  if (!session.mayWrite) {
    // What a reader answers to nobody's question is empty; anything else is an edit.
    if (checked.empty) return { take: 'nothing' }
    const reason = 'you may read this draft, not write it'
    return { take: 'refusal', code: CLOSE.mayNot, reason }
  }
  const author = { userId: session.user.id, speaksFor: session.clients }
  const owned = draft.own(data, checked.ranges, author)
  if (owned.may === 'too many')
    return { take: 'refusal', code: CLOSE.badFrame, reason: 'too many client ids' }
  const { foreign } = owned
  const whole = foreign.length === 0
  const own = owned.may === 'nothing' ? { data: NOTHING, claims: [] } : owned
  const added = owned.may === 'nothing' ? null : draft.addedBy(own.data, checked)
  const refused = added && withoutRoom(session, draft, { data: own.data, added })
  if (refused) {
    const edit = { session, kind, data: deletionsOf(own.data), claims: [], typing: null }
    return {
      take: 'edit',
      edit: { ...edit, schema: BASE_SCHEMA, whole: false, unsaid: null },
      foreign,
      refused,
    }
  }
  draft.grows(added)
  const edit = { session, kind, data: own.data, claims: own.claims, schema: checked.schema }
  return {
    take: 'edit',
    edit: { ...edit, typing: whole ? typing : null, whole, unsaid: null },
    foreign,
    refused,
  }
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
