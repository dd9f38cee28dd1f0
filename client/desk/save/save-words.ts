import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import type { SaveState } from '../../sync/save-state.ts'
import type { SaveStatus } from '../../sync/save-watch.ts'
import type { Taker } from '../ui/taken-off.ts'
import { atClock } from '../words/times.ts'

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
  taker: Taker | null = null,
): SaveWords {
  switch (state.kind) {
    case 'connecting':
      return words('quiet', 'Connecting')
    case 'saved':
      return words('good', 'Saved')
    case 'saving':
      return words('busy', 'Saving')
    case 'paused':
      return words('warn', 'Saving paused', `${PAUSED} ${kept ? KEPT_TOO : KEEP_OPEN}`)
    case 'no-room':
      return noRoom(kept)
    case 'not-saved-yet':
      return words('warn', 'Not saved yet', `${SLOW} ${KEEP_OPEN}`)
    case 'reconnecting':
    case 'offline':
      return away(state, kept)
    case 'read-only':
      return readOnly(state, kept, taker)
    case 'refused':
      return refusal(state, kept)
  }
}

/** Said beside the save state, which it does not change. */
export const APART =
  'What colleagues write may come a second or two late: this server cannot reach the others just now. Saving works as always.'

/** Said beside the save state, which it does not change: until the database has it, only the server's memory does. */
export const UNKEPT =
  'The server’s disk takes nothing, so what is not saved yet would not survive a crash of the server. Keep this page open.'

/** Said beside the save state: what was typed is saved, but no more can be. */
export const FULL =
  'There is no room for more in this draft: it holds as much as a story can. Delete something, or continue in a copy.'

const PAUSED =
  'The newsroom’s database does not answer. Go on writing: colleagues see it, and it is saved when the database is back.'
const SLOW = 'The server has not confirmed what was typed here.'
const KEEP_OPEN = 'Keep this page open.'
const KEPT_TOO = 'Keep this page open; a copy is on this device.'

function away(state: Extract<SaveState, { since: number }>, kept: boolean): SaveWords {
  const since = atClock(state.since)
  const offline = state.kind === 'offline'
  const name = offline ? 'Offline' : 'Reconnecting'
  const why = offline
    ? `This device has had no network since ${since}.`
    : `No answer from Galley since ${since}; this page goes on trying.`
  const made = kept
    ? words('warn', name, `${why} ${WRITE_ON}`)
    : words('bad', `${name} – only in this page`, `${why} ${NO_COPY}`)
  return offline ? made : { ...made, remedies: ['reconnect'] }
}

const WRITE_ON = 'Go on writing: it is kept on this device and merged when the connection is back.'
const NO_COPY = 'This browser keeps no copy: leave the page open until the connection is back.'

function noRoom(kept: boolean): SaveWords {
  const where = kept ? 'They are kept on this device.' : 'They are only in this page.'
  const why = 'This draft holds as much as a story can, and your last words did not fit.'
  const what = 'Delete something to make room, or continue in a copy: they are in it.'
  return {
    tone: 'bad',
    label: 'Not saved: no room',
    detail: `${why} ${where} ${what}`,
    remedies: ['continue'],
    passing: true,
  }
}

function readOnly(
  state: Extract<SaveState, { kind: 'read-only' }>,
  kept: boolean,
  taker: Taker | null,
): SaveWords {
  const label = state.connected ? 'Read only' : 'Read only, connecting'
  if (!state.changed) return words('quiet', label)
  const why = taker ? takenOffBy(taker) : DEMOTED
  const made = { ...words('warn', label, why), passing: false }
  if (!state.edits) return made
  const then = kept ? ' and are sent if you may write again.' : ''
  const detail = `${why} ${leftOver(kept)}${then}`
  return { ...made, tone: kept ? 'warn' : 'bad', detail, remedies: ['copy', 'drop'] }
}

const DEMOTED = 'You may only read this story now: your role or assignment changed.'

function takenOffBy({ storyId, by }: Taker): string {
  return storyId === null
    ? `${by.name} changed your role: you may only read this story now.`
    : `${by.name} took you off this story: you may only read it now.`
}

function refusal(state: Extract<SaveState, { kind: 'refused' }>, kept: boolean): SaveWords {
  const [reason, remedy] = reasonFor(state.code)
  const refused = { tone: 'bad', passing: false } as const
  if (!state.edits) return { ...refused, label: 'Disconnected', detail: reason, remedies: [remedy] }
  if (state.code === CLOSE.editorTooOld && kept) {
    const detail = `${reason} ${BROUGHT}`
    const remedies = [remedy, 'copy'] as const
    return { ...words('warn', 'Not saved yet', detail), passing: false, remedies }
  }
  const detail = `${reason} ${leftOver(kept)}${kept ? '.' : ''}`
  const drop = remedy === 'reopen' ? (['drop'] as const) : []
  return { ...refused, label: 'Not saved', detail, remedies: [remedy, 'copy', ...drop] }
}

const BROUGHT = 'Your last changes are kept on this device, and saved when the new page has opened.'

/** The socket closed before they were confirmed, so nobody here knows. The kept ones' sentence is open. */
function leftOver(kept: boolean): string {
  const lost = 'Your last changes were not confirmed as saved.'
  return kept
    ? `${lost} They are kept on this device`
    : `${lost} They are only in this page: copy them before you leave.`
}

function reasonFor(code: number): [string, Remedy] {
  switch (code) {
    case CLOSE.notSignedIn:
      return [
        'You are signed out. What you write now is saved when you have signed in again.',
        'sign-in',
      ]
    case CLOSE.mayNot:
      return ['You may not write this story any more: your role or assignment changed.', 'reopen']
    case CLOSE.noSuchStory:
      return ['You can’t open this story any more.', 'leave']
    case CLOSE.tooBig:
      return [
        'The last change is too big to be sent. Undo it, or take over less at once.',
        'reopen',
      ]
    case CLOSE.editorTooOld:
      return [
        'Galley has been updated, and this page is too old to write with. Reload it.',
        'reload',
      ]
    case CLOSE.badFrame:
      return ['The server could not read what this page sent.', 'reopen']
    default:
      return [`The server closed this draft (${code}).`, 'reload']
  }
}

function words(tone: SaveWords['tone'], label: string, detail: string | null = null): SaveWords {
  return { tone, label, detail, remedies: [], passing: true }
}
