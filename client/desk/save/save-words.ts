import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { mayEdit, type SaveState } from '../../sync/save-state.ts'
import type { SaveStatus } from '../../sync/save-watch.ts'
import type { Taker } from '../ui/taken-off.ts'
import { atClock } from '../words/times.ts'
import * as savingWords from '../words/save.ts'

export type Remedy =
  'reload' | 'sign-in' | 'reopen' | 'leave' | 'reconnect' | 'copy' | 'drop' | 'continue'

export interface SaveWords {
  tone: 'good' | 'busy' | 'warn' | 'bad' | 'quiet'
  label: string
  /** A sentence or two for when the label alone does not say what it means and what to do. */
  detail: string | null
  remedies: readonly Remedy[]
  /** It passes by itself, often before anybody could have read the details. */
  passing: boolean
}

/** `taker`: a colleague who took the right to write away, if it is known. */
export function saveWords(
  { state, kept }: Pick<SaveStatus, 'state' | 'kept'>,
  { taker, now }: { taker: Taker | null; now: number },
): SaveWords {
  switch (state.kind) {
    case 'connecting':
      return words('quiet', labels.connecting)
    case 'saved':
      return words('good', labels.saved)
    case 'saving':
      return words('busy', labels.saving)
    case 'paused':
      return words('warn', labels.paused, [
        savingWords.paused,
        kept ? savingWords.keepOpenWithCopy : savingWords.keepOpen,
      ])
    case 'no-room':
      return noRoom(kept)
    case 'not-saved-yet':
      return words('warn', labels.notSavedYet, [savingWords.slow, savingWords.keepOpen])
    case 'reconnecting':
    case 'offline':
      return away(state, kept, now)
    case 'read-only':
      return readOnly(state, kept, taker)
    case 'refused':
      return refusal(state, kept)
  }
}

/** What whoever presses Ctrl+S is told. */
export function saveKeyWords(
  status: Pick<SaveStatus, 'state' | 'kept'>,
  known: { taker: Taker | null; now: number },
): { label: string; text: string } {
  const { label, detail } = saveWords(status, known)
  return { label, text: detail ?? withoutDetail(status.state) }
}

function withoutDetail(state: SaveState): string {
  if (mayEdit(state)) return savingWords.asYouType
  return state.kind === 'read-only' && state.told ? savingWords.onlyToRead : savingWords.beingOpened
}

/** Said beside the save state, which it does not change. */
export interface Beside {
  about: 'apart' | 'unkept' | 'full'
  text: string
}

/** What somebody could do about it, only those are told who may write. */
export function besideWords({
  state,
  apart,
  unkept,
  full,
}: Pick<SaveStatus, 'state' | 'apart' | 'unkept' | 'full'>): Beside[] {
  const said: Beside[] = []
  if (apart) said.push({ about: 'apart', text: apartWords(state) })
  if (unkept) said.push({ about: 'unkept', text: unkeptWords(state) })
  if (full && mayEdit(state) && state.kind !== 'no-room')
    said.push({ about: 'full', text: savingWords.full })
  return said
}

function unkeptWords(state: SaveState): string {
  return mayEdit(state) ? savingWords.unkeptHere : savingWords.unkept
}

function apartWords({ kind }: SaveState): string {
  if (kind === 'paused') return savingWords.apartAndPaused
  return kind === 'saved' || kind === 'saving' ? savingWords.apartButSaved : savingWords.apart
}

const { labels } = savingWords

function away(state: Extract<SaveState, { since: number }>, kept: boolean, now: number): SaveWords {
  const since = atClock(state.since, now)
  if (state.kind === 'offline') {
    const why = savingWords.offlineSince(since)
    return kept
      ? words('warn', labels.offline, [why, savingWords.writeOn])
      : words('bad', labels.offlineUnkept, [why, savingWords.noCopy])
  }
  const why = savingWords.noAnswerSince(since)
  const made = kept
    ? words('warn', labels.reconnecting, [why, savingWords.writeOn])
    : words('bad', labels.reconnectingUnkept, [why, savingWords.noCopy])
  return { ...made, remedies: ['reconnect'] }
}

function noRoom(kept: boolean): SaveWords {
  const where = kept ? savingWords.theyAreKept : savingWords.theyAreHere
  const made = words('bad', labels.noRoom, [savingWords.noRoom, where, savingWords.makeRoom])
  return { ...made, remedies: ['continue'] }
}

function readOnly(
  state: Extract<SaveState, { kind: 'read-only' }>,
  kept: boolean,
  taker: Taker | null,
): SaveWords {
  // The story's own answer may be old: until the server speaks, nobody knows what this page may.
  if (!state.told && !state.changed) return words('quiet', labels.connecting)
  const label = state.connected ? labels.readOnly : labels.readOnlyConnecting
  if (!state.changed) return words('quiet', label)
  const why = taker ? takenOffBy(taker) : savingWords.demoted
  if (!state.edits) return { ...words('warn', label, [why]), passing: false }
  const left = kept ? savingWords.unconfirmedSentLater : savingWords.unconfirmedHere
  const made = words(kept ? 'warn' : 'bad', label, [why, left])
  return { ...made, passing: false, remedies: ['copy', 'drop'] }
}

function takenOffBy({ storyId, by }: Taker): string {
  return storyId === null ? savingWords.roleChangedBy(by.name) : savingWords.takenOffBy(by.name)
}

type Refused = Extract<SaveState, { kind: 'refused' }>

function refusal(state: Refused, kept: boolean): SaveWords {
  const [reason, remedy] = reasonFor(state)
  const refused = (label: string, ...more: string[]) => ({
    ...words('bad', label, [reason, ...more]),
    passing: false,
  })
  if (!state.edits) return { ...refused(labels.disconnected), remedies: [remedy] }
  if (state.code === CLOSE.editorTooOld && kept) {
    const made = refused(labels.notSavedYet, savingWords.brought)
    return { ...made, tone: 'warn', remedies: [remedy, 'copy'] }
  }
  const left = kept ? savingWords.unconfirmedKept : savingWords.unconfirmedHere
  const drop = remedy === 'reopen' ? (['drop'] as const) : []
  return { ...refused(labels.notSaved, left), remedies: [remedy, 'copy', ...drop] }
}

function reasonFor({ code, goesOn }: Refused): [string, Remedy] {
  const { refused } = savingWords
  switch (code) {
    case CLOSE.notSignedIn:
      return [goesOn ? refused.signedOutWriting : refused.signedOut, 'sign-in']
    case CLOSE.mayNot:
      return [refused.mayNot, 'reopen']
    case CLOSE.noSuchStory:
      return [refused.gone, 'leave']
    case CLOSE.tooBig:
      return [refused.tooBig, 'reopen']
    case CLOSE.editorTooOld:
      return [refused.tooOld, 'reload']
    case CLOSE.badFrame:
      return [refused.badFrame, 'reopen']
    default:
      return [refused.other(code), 'reload']
  }
}

function words(
  tone: SaveWords['tone'],
  label: string,
  sentences: readonly string[] = [],
): SaveWords {
  const detail = sentences.length === 0 ? null : sentences.join(' ')
  return { tone, label, detail, remedies: [], passing: true }
}
