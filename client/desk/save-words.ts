import { CLOSE } from '../../shared/protocol/close-codes.ts'
import type { SaveStatus } from '../sync/story-provider.ts'

export interface SaveWords {
  tone: 'good' | 'busy' | 'warn' | 'bad' | 'quiet'
  label: string
  /** A sentence for when the label alone does not say what to do. */
  detail: string | null
  remedy: 'reload' | 'sign-in' | 'reopen' | 'leave' | null
}

export function saveWords({ state, kept }: SaveStatus): SaveWords {
  switch (state.kind) {
    case 'connecting':
      return words('quiet', 'Connecting')
    case 'saved':
      return words('good', 'Saved')
    case 'saving':
      return words('busy', 'Saving')
    case 'not-saved-yet':
      return words(
        'warn',
        'Not saved yet',
        'The server is slow to confirm what was typed here. Keep this page open.',
      )
    case 'offline':
      return kept
        ? words(
            'warn',
            'Offline – kept on this device',
            'You can go on writing; it is merged when the connection is back.',
          )
        : words(
            'bad',
            'Offline – only in this page',
            'This browser keeps no copy: leave the page open until the connection is back.',
          )
    case 'read-only':
      return words('quiet', state.connected ? 'Read only' : 'Read only, connecting')
    case 'refused':
      return refusal(state.code, state.edits, kept)
  }
}

function refusal(code: number, edits: boolean, kept: boolean): SaveWords {
  const [detail, remedy] = reason(code)
  const rest = edits ? ` ${leftOver(kept)}` : ''
  return { tone: 'bad', label: edits ? 'Not saved' : 'Disconnected', detail: detail + rest, remedy }
}

function leftOver(kept: boolean): string {
  return kept
    ? 'Your last changes are kept on this device.'
    : 'Your last changes are only in this page: copy them before you leave.'
}

function reason(code: number): [string, SaveWords['remedy']] {
  switch (code) {
    case CLOSE.notSignedIn:
      return ['You are signed out. Sign in again to go on writing.', 'sign-in']
    case CLOSE.mayNot:
      return ['You may no longer write this story.', 'reopen']
    case CLOSE.noSuchStory:
      return ['This story does not exist any more.', 'leave']
    case CLOSE.tooBig:
      return [
        'The last change is too big to be sent. Undo it, or take over less at once.',
        'reopen',
      ]
    case CLOSE.editorTooOld:
      return [
        'Galley has been updated and this page is too old to write with. Reload it.',
        'reload',
      ]
    case CLOSE.badFrame:
      return ['The server could not read what this page sent.', 'reopen']
    default:
      return [`The server closed this draft (${code}).`, 'reload']
  }
}

function words(tone: SaveWords['tone'], label: string, detail: string | null = null): SaveWords {
  return { tone, label, detail, remedy: null }
}
