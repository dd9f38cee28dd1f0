import { describe, expect, it } from 'vitest'
import { mayTry, whyWords, worthTelling } from '../../../client/desk/kept/kept-words.ts'
import { draftText } from '../../../client/desk/save/draft-text.ts'
import { WHY_KEPT, type KeptWords } from '../../../client/sync/kept-list.ts'
import { emptyContent, paragraph } from '../../../shared/document/content.ts'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { applyUpdate } from 'yjs'

const now = 1_000_000
const kept = (age: number, why: KeptWords['why'] = null): KeptWords => ({
  storyId: 'st_a',
  headline: 'Tide',
  since: now - age,
  why,
})
const told = (words: KeptWords, online = true) =>
  worthTelling([words], { now, online }).length === 1

describe('what is kept on this device', () => {
  it('is told once it has waited: what an editor is about to send is no news', () => {
    expect(told(kept(4_000))).toBe(false)
    expect(told(kept(5_000))).toBe(true)
    expect(told(kept(5_000, 'may-not'))).toBe(true)
  })

  it('is not told of a story that somebody is writing in another tab, unless it waits for long', () => {
    expect(told(kept(30_000, 'open'))).toBe(false)
    expect(told(kept(30_000, 'open'), false)).toBe(true)
    expect(told(kept(60_000, 'open'))).toBe(true)
  })

  it('has a reason of its own for whatever keeps it there', () => {
    const reasons = WHY_KEPT.map((why) => whyWords(why, { online: true, sends: true }))
    expect(new Set(reasons).size).toBe(WHY_KEPT.length)
  })

  it('says what is true now before what was true when it was tried', () => {
    expect(whyWords('unreachable', { online: false, sends: true })).toBe('This device is offline.')
    expect(whyWords(null, { online: true, sends: true })).toBe('Waiting to be sent.')
    expect(whyWords(null, { online: true, sends: false })).toBe('Open the story to send it.')
  })

  it('sends nobody into a story that can’t be opened or written', () => {
    for (const why of WHY_KEPT)
      expect(whyWords(why, { online: true, sends: false })).toBe(
        whyWords(why, { online: true, sends: true }),
      )
  })

  it('says of what passes by itself that it was so, for it may be over', () => {
    for (const why of [
      'unreachable',
      'paused',
      'signed-out',
      'may-not',
      'no-room',
      'gone',
    ] as const)
      expect(whyWords(why, { online: true, sends: true })).toMatch(
        /\b(did|could) not |There was no /,
      )
  })

  it('offers to try again only where that can help', () => {
    expect(mayTry([kept(9_000, 'gone'), kept(9_000, 'too-old')])).toBe(false)
    expect(mayTry([kept(9_000, 'gone'), kept(9_000, 'may-not')])).toBe(true)
    expect(mayTry([kept(9_000, 'open'), kept(9_000, 'too-big')])).toBe(false)
    expect(mayTry([kept(9_000)])).toBe(true)
  })

  it('can be taken along as text, every field of it', () => {
    const doc = newDraftDoc()
    const content = emptyContent()
    const hero = { assetId: '', alt: '', caption: 'The quay', credit: 'Ada', disclaimer: '' }
    const meta = { ...content.meta, bylines: ['Ada Quill', 'Bob'], tags: ['tide'], hero }
    const body = [paragraph('It rose.')]
    applyUpdate(doc, seedUpdate({ ...content, headline: 'Tide', meta, body }))
    expect(draftText(doc)).toBe(
      'Tide\n\nIt rose.\n\nBylines: Ada Quill, Bob\nTags: tide\nCaption: The quay\nCredit: Ada',
    )
  })
})
