import { describe, expect, it } from 'vitest'
import { readNews } from '../../../client/desk/shell/live-news.ts'
import { kindsFor } from '../../../client/desk/publish/publish-kinds.ts'
import { againAt } from '../../../client/desk/ui/sign-in-api.ts'
import { routeOf } from '../../../client/desk/ui/router.tsx'
import { saveWords } from '../../../client/desk/save/save-words.ts'
import { absenceWords, stillAbsent } from '../../../client/desk/ui/absence-words.ts'
import { fieldNamed } from '../../../client/desk/ui/story-fields.ts'
import { ago, ahead } from '../../../client/desk/words/times.ts'
import type { SaveState } from '../../../client/sync/save-state.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'

const since = new Date(2026, 10, 23, 14, 2).getTime()
const known = { taker: null, now: since + 60_000 }
const words = (state: SaveState, kept = true) => saveWords({ state, kept }, known)
const demoted: SaveState = {
  kind: 'read-only',
  connected: true,
  told: true,
  changed: true,
  edits: true,
}

describe('the words of the save state', () => {
  it('tell a database that is away from a server that is merely slow', () => {
    expect(words({ kind: 'paused' })).toMatchObject({ tone: 'warn', label: 'Saving paused' })
    expect(words({ kind: 'paused' }).detail).toMatch(/database.*Go on writing.*Keep this page open/)
    expect(words({ kind: 'not-saved-yet' })).toMatchObject({ tone: 'warn', label: 'Not saved yet' })
  })

  it('tell a lost server from a lost network, and since when it is lost', () => {
    const reconnecting = words({ kind: 'reconnecting', since, edits: true })
    expect(reconnecting.label).toBe('Reconnecting')
    expect(reconnecting.detail).toMatch(/since 14:02.*kept on this device/)
    expect(reconnecting.remedies).toEqual(['reconnect'])
    const offline = words({ kind: 'offline', since, edits: true })
    expect(offline.label).toBe('Offline')
    expect(offline.detail).toMatch(/since 14:02.*kept on this device/)
  })

  it('never say that edits are on this device when they are not', () => {
    const states: SaveState[] = [
      { kind: 'paused' },
      { kind: 'no-room' },
      { kind: 'reconnecting', since, edits: true },
      { kind: 'offline', since, edits: true },
      { kind: 'refused', code: CLOSE.notSignedIn, edits: true, goesOn: true },
      demoted,
    ]
    for (const state of states) {
      expect(words(state).detail).toContain('on this device')
      expect(words(state, false).detail).not.toContain('on this device')
    }
  })

  it('say that there was no room, where the words are, and what to do', () => {
    expect(words({ kind: 'no-room' })).toMatchObject({ tone: 'bad', remedies: ['continue'] })
    expect(words({ kind: 'no-room' }).detail).toMatch(/did not fit.*on this device.*Delete.*copy/)
  })

  it('say why a story can only be read now, and where the last changes are', () => {
    expect(words({ ...demoted, changed: false }).detail).toBeNull()
    expect(words({ ...demoted, edits: false })).toMatchObject({ passing: false, remedies: [] })
    expect(words(demoted).detail).toMatch(/role or assignment changed.*kept on this device/)
    const by = { id: 'us_1', name: 'Grace Park', colour: '#000' }
    expect(
      saveWords({ state: demoted, kept: true }, { ...known, taker: { storyId: 'st_1', by } })
        .detail,
    ).toMatch(
      /^Grace Park took you off this story: you may only read it now\. .*kept on this device/,
    )
    expect(
      saveWords({ state: demoted, kept: true }, { ...known, taker: { storyId: null, by } }).detail,
    ).toMatch(/^Grace Park changed your role: you may only read this story now\./)
    expect(words(demoted).remedies).toContain('copy')
    expect(words(demoted, false)).toMatchObject({ tone: 'bad' })
    expect(words(demoted, false).detail).toContain('only in this page')
  })

  it('has a sentence for every permanent close code, and a way out', () => {
    const codes = Object.values(CLOSE).filter((code) => code >= 4400)
    const details = codes.map((code) =>
      words({ kind: 'refused', code, edits: false, goesOn: false }),
    )
    expect(new Set(details.map((each) => each.detail)).size).toBe(codes.length)
    for (const each of details) expect(each.remedies).not.toEqual([])
  })

  it('say of a page that is too old that a reload brings what was written', () => {
    const tooOld: SaveState = {
      kind: 'refused',
      code: CLOSE.editorTooOld,
      edits: true,
      goesOn: false,
    }
    expect(words(tooOld)).toMatchObject({ tone: 'warn', remedies: ['reload', 'copy'] })
    expect(words(tooOld).detail).toMatch(/too old.*Reload it.*kept on this device, and saved when/)
    expect(words(tooOld, false)).toMatchObject({ tone: 'bad', remedies: ['reload', 'copy'] })
    expect(words(tooOld, false).detail).toMatch(/only in this page: copy them/)
  })

  it('offers to copy what a refusal left unsaved', () => {
    const refused: SaveState = { kind: 'refused', code: CLOSE.mayNot, edits: true, goesOn: false }
    expect(words(refused).remedies).toContain('copy')
    expect(words({ ...refused, edits: false }).remedies).not.toContain('copy')
  })
})

describe('the fields that a checklist names', () => {
  it.each([
    ['headline', 'headline'],
    ['hero', 'heroAsset'],
    ['hero.alt', 'heroAlt'],
    ['heroCredit', 'heroCredit'],
    ['meta.bylines.0', 'bylines'],
    ['note', null],
  ])('%s is %s', (name, field) => {
    expect(fieldNamed(name)).toBe(field)
  })
})

describe('the desk’s addresses', () => {
  it.each([
    ['/desk', { screen: 'stories' }],
    ['/desk/', { screen: 'stories' }],
    ['/desk/stories/st_1', { screen: 'story', id: 'st_1' }],
    ['/desk/webhooks', { screen: 'webhooks' }],
    ['/desk/people', { screen: 'people' }],
    ['/desk/people/1', { screen: 'lost' }],
    ['/desk/stories/a/b', { screen: 'lost' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route)
  })
})

describe('what can be done with a story', () => {
  it('is publishing first, then updating, correcting and retracting, then nothing', () => {
    expect(kindsFor({ state: 'ready', revision: null, archived: false })).toEqual(['publish'])
    expect(kindsFor({ state: 'live', revision: 2, archived: false })).toEqual([
      'update',
      'correct',
      'retract',
    ])
    expect(kindsFor({ state: 'retracted', revision: 2, archived: false })).toEqual([
      'reinstate',
      'mend',
    ])
    expect(kindsFor({ state: 'live', revision: 2, archived: true })).toEqual([])
  })
})

describe('live news', () => {
  it('reads news by its type, wherever the type stands, and drops what it does not know', () => {
    expect(readNews('message', '{"type":"story","storyId":"a"}')).toEqual({
      type: 'story',
      storyId: 'a',
    })
    expect(readNews('story', '{"storyId":"a"}')).toEqual({ type: 'story', storyId: 'a' })
    expect(readNews('message', '{"type":"weather"}')).toBeNull()
    expect(readNews('message', 'garbage')).toBeNull()
  })
})

describe('who vanished from a story', () => {
  const ada = { id: 'ada', name: 'Ada Quill', colour: '#123456' }
  const bob = { id: 'bob', name: 'Bob Hull', colour: '#123456' }
  const since = Date.parse('2026-05-08T12:03:30Z')
  const absent = [
    { ...ada, since },
    { ...bob, since: since + 17 * 60_000 },
  ]

  it('is told by the clocks of the newsroom, whatever those of the device say', () => {
    expect(absenceWords(absent, 'Europe/Berlin')).toBe(
      'Ada Quill has been offline since 14:03, Bob Hull since 14:20',
    )
    expect(absenceWords(absent.slice(0, 1), 'America/New_York')).toBe(
      'Ada Quill has been offline since 08:03',
    )
  })

  it('is nobody who is there again', () => {
    expect(stillAbsent(absent, [bob])).toEqual(absent.slice(0, 1))
  })
})

describe('times', () => {
  it('are told as a person would', () => {
    const now = Date.parse('2026-11-23T12:00:00Z')
    expect(ago('2026-11-23T11:59:50Z', now)).toBe('just now')
    expect(ago('2026-11-23T11:56:00Z', now)).toBe('4 min. ago')
    expect(ago('2026-11-22T12:00:00Z', now)).toBe('yesterday')
    expect(ago('2026-11-23T14:00:00Z', now)).toBe('just now')
    expect(ahead('2026-11-23T12:05:00Z', now)).toBe('in 5 min.')
    expect(ahead('2026-11-23T12:00:20Z', now)).toBe('in 20 sec.')
    expect(ago('2026-10-01T12:00:00Z', now)).toBe('1 Oct 2026')
  })

  it('call yesterday what was before midnight, and no more than that', () => {
    const night = new Date(2026, 10, 24, 3, 0).getTime()
    const hoursBefore = (hours: number) => new Date(night - hours * 3_600_000).toISOString()
    expect(ago(hoursBefore(25), night)).toBe('yesterday')
    expect(ago(hoursBefore(30), night)).toBe('2 days ago')
    expect(ago(hoursBefore(6 * 24), night)).toBe('6 days ago')
    expect(ago(hoursBefore(7 * 24), night)).toBe('17 Nov 2026')
  })

  it('of a next try are a time, which stays true while it is waited for', () => {
    expect(againAt('90', 0)).toBe(90_000)
    expect(againAt(null, 0)).toBe(60_000)
    expect(againAt('soon', 0)).toBe(60_000)
  })
})
