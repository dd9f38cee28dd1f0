import { describe, expect, it } from 'vitest'
import { besideWords, saveKeyWords, saveWords } from '../../../../client/desk/save/save-words.ts'
import {
  mayEdit,
  newProgress,
  saveState,
  type SaveState,
} from '../../../../client/sync/save-state.ts'
import { CLOSE } from '../../../../shared/protocol/close-codes.ts'

const now = new Date(2026, 10, 23, 14, 5).getTime()
const since = now - 3 * 60_000
const known = { taker: null, now }

type States = { [Kind in SaveState['kind']]: Extract<SaveState, { kind: Kind }>[] }

/** Each state, in each way that it can be. */
const STATES: States = {
  connecting: [{ kind: 'connecting' }],
  saved: [{ kind: 'saved', seq: 7 }],
  saving: [{ kind: 'saving' }],
  paused: [{ kind: 'paused' }],
  'no-room': [{ kind: 'no-room' }],
  'not-saved-yet': [{ kind: 'not-saved-yet' }],
  reconnecting: either((edits) => ({ kind: 'reconnecting', since, edits })),
  offline: either((edits) => ({ kind: 'offline', since, edits })),
  'read-only': either((connected) =>
    either((changed) =>
      either((edits) => ({
        kind: 'read-only' as const,
        connected,
        told: true,
        changed,
        edits: changed && edits,
      })),
    ).flat(),
  ).flat(),
  refused: Object.values(CLOSE).flatMap((code) =>
    either((edits) =>
      either((writes) => ({
        kind: 'refused' as const,
        code,
        edits,
        goesOn: writes && code === CLOSE.notSignedIn,
      })),
    ).flat(),
  ),
}
const ALL: SaveState[] = Object.values(STATES).flat()

function either<T>(make: (is: boolean) => T): T[] {
  return [make(true), make(false)]
}

const detail = (state: SaveState, kept: boolean) => saveWords({ state, kept }, known).detail ?? ''
const cases = ALL.flatMap((state) => either((kept) => ({ state, kept })))

describe('whatever the save state is, the desk', () => {
  it.each([
    ['connecting', ['Connecting']],
    ['saved', ['Saved']],
    ['saving', ['Saving']],
    ['paused', ['Saving paused']],
    ['no-room', ['Not saved: no room']],
    ['not-saved-yet', ['Not saved yet']],
    ['reconnecting', ['Reconnecting', 'Reconnecting – only in this page']],
    ['offline', ['Offline', 'Offline – only in this page']],
    ['read-only', ['Read only', 'Read only, connecting']],
    ['refused', ['Not saved', 'Disconnected', 'Not saved yet']],
  ] satisfies [SaveState['kind'], string[]][])('calls %s by its names', (kind, names) => {
    const said = cases.filter(({ state }) => state.kind === kind)
    const labels = said.map((status) => saveWords(status, known).label)
    expect(new Set(labels)).toEqual(new Set(names))
  })

  it('says only that it connects until the server itself has said what the page may', () => {
    const opened = newProgress({ readOnly: true, online: true })
    const status = { state: saveState(opened, now), kept: true }
    expect(saveWords(status, known)).toMatchObject({ label: 'Connecting', detail: null })
    expect(saveKeyWords(status, known).text).toBe('The story is being opened.')
  })

  it('asks nobody to write who may not', () => {
    for (const { state, kept } of cases.filter(({ state }) => !mayEdit(state)))
      expect(detail(state, kept)).not.toMatch(/Go on writing|Delete something|What you write/)
  })

  it('says that words are on this device exactly if they are, and where they are if they are not', () => {
    for (const { state, kept } of cases) {
      if (/on this device/.test(detail(state, kept))) expect(kept).toBe(true)
      const endangered = 'edits' in state && state.edits && !kept
      if (endangered) expect(detail(state, kept)).toMatch(/only in this page|keeps no copy/)
    }
  })

  it('tells a reader who is signed out of nothing that would be saved', () => {
    const reader: SaveState = {
      kind: 'refused',
      code: CLOSE.notSignedIn,
      edits: false,
      goesOn: false,
    }
    expect(detail(reader, false)).toBe('You are signed out.')
    expect(detail({ ...reader, goesOn: true }, false)).toMatch(/What you write now is saved/)
  })

  it('names the day of what began on another one', () => {
    const yesterday: SaveState = { kind: 'offline', since: now - 24 * 60 * 60_000, edits: true }
    expect(detail(yesterday, true)).toMatch(/no network since 22 Nov, 14:05\./)
    expect(detail({ ...yesterday, since }, true)).toMatch(/no network since 14:02\./)
  })

  it('answers Ctrl+S with a sentence that is true', () => {
    for (const { state, kept } of cases) {
      const { label, text } = saveKeyWords({ state, kept }, known)
      expect(label).toBe(saveWords({ state, kept }, known).label)
      if (text.includes('saves as you type'))
        expect(['saved', 'saving'].includes(state.kind)).toBe(true)
    }
    const reader: SaveState = {
      kind: 'read-only',
      connected: true,
      told: true,
      changed: false,
      edits: false,
    }
    expect(saveKeyWords({ state: reader, kept: false }, known).text).toMatch(/only read this story/)
  })
})

describe('beside the save state, the desk', () => {
  const all = { apart: true, unkept: true, full: true }
  const about = (state: SaveState, status = all) =>
    besideWords({ state, ...status }).map(({ about }) => about)

  it('says nothing while nothing is out of the ordinary', () => {
    for (const state of ALL)
      expect(about(state, { apart: false, unkept: false, full: false })).toEqual([])
  })

  it('says that saving works as always exactly where it does', () => {
    for (const state of ALL) {
      const [apart] = besideWords({ state, apart: true, unkept: false, full: false })
      const works = state.kind === 'saved' || state.kind === 'saving'
      expect(apart?.text.includes('Saving works as always')).toBe(works)
    }
  })

  it('says with a database that is away that colleagues elsewhere see nothing', () => {
    const [apart] = besideWords({ state: { kind: 'paused' }, ...all })
    expect(apart?.text).toMatch(/Colleagues at other servers do not see/)
  })

  it('tells nobody to delete something, or to keep the page open, who may not write', () => {
    for (const state of ALL.filter((state) => !mayEdit(state))) {
      expect(about(state)).toEqual(['apart', 'unkept'])
      for (const { text } of besideWords({ state, ...all }))
        expect(text).not.toMatch(/Keep this page open|Delete something/)
    }
    expect(about({ kind: 'saved', seq: 7 })).toEqual(['apart', 'unkept', 'full'])
    expect(about({ kind: 'no-room' })).toEqual(['apart', 'unkept'])
  })
})
