import { describe, expect, it } from 'vitest'
import {
  begunMention,
  mayBeMentioned,
  mentionedIn,
  nameInText,
  offered,
  partsOf,
} from '../../../../client/desk/comments/mentions.ts'

const ann = { id: '1', name: 'Ann' }
const annLee = { id: '2', name: 'Ann Lee' }
const zoe = { id: '3', name: 'Zoë O’Hara' }
const PEOPLE = [ann, annLee, zoe]

const namesFor = (name: string) => offered(PEOPLE, { at: 0, name }).map(({ name }) => name)

describe('a name that is being typed', () => {
  it.each([
    ['@', { at: 0, name: '' }],
    ['ask @an', { at: 4, name: 'an' }],
    ['ask @Ann Le', { at: 4, name: 'Ann Le' }],
    ['(@zoë', { at: 1, name: 'zoë' }],
    ['ann@example', null],
    ['ask Ann', null],
    ['@Ann said that it is so', null],
  ])('is found in “%s”', (text, begun) => {
    expect(begunMention(text)).toEqual(begun)
  })

  it('offers whose names begin like it, with any of their words', () => {
    expect(namesFor('')).toEqual(['Ann', 'Ann Lee', 'Zoë O’Hara'])
    expect(namesFor('LE')).toEqual(['Ann Lee'])
    expect(namesFor('zoe')).toEqual(['Zoë O’Hara'])
    expect(namesFor('nn')).toEqual([])
  })
})

describe('who is mentioned', () => {
  it('is whose whole name stands behind an @', () => {
    expect(mentionedIn('@Ann Lee, and @Zoë O’Hara.', PEOPLE)).toEqual([annLee, zoe])
    expect(mentionedIn('@Anna, ann@Ann.', PEOPLE)).toEqual([ann])
    expect(mentionedIn('Ann, @Bob', PEOPLE)).toEqual([])
    expect(mentionedIn('@Ann @Ann', PEOPLE)).toEqual([ann])
  })

  it('is a guest only where they are called so, and never a colleague', () => {
    const maria = { id: 'gu_1', name: 'Maria', guest: true } as const
    const lopez = { id: '5', name: 'Maria Lopez' }
    expect(mentionedIn('@Maria Lopez is this source safe?', [maria])).toEqual([])
    expect(mentionedIn('@Maria, is it?', [maria])).toEqual([])
    const text = `@${nameInText(maria)}, @${nameInText(lopez)}`
    expect(text).toBe('@Maria (guest), @Maria Lopez')
    expect(mentionedIn(text, [maria, lopez])).toEqual([maria, lopez])
    expect(partsOf(text, [maria]).map(({ text }) => text)).toEqual([
      '@Maria (guest)',
      ', @Maria Lopez',
    ])
  })

  it('stays who was meant before where a comment is changed, looked up or not', () => {
    const other = { id: '6', name: 'Ann Lee' }
    expect(mentionedIn('@Ann Lee, and @Zoë O’Hara.', [ann, zoe], [annLee])).toEqual([annLee, zoe])
    expect(mentionedIn('@Ann Lee!', [other, annLee], [annLee])).toEqual([annLee])
    expect(mentionedIn('@Ann Lee!', [annLee], [ann])).toEqual([annLee])
    expect(mentionedIn('Never mind.', [ann], [annLee])).toEqual([])
  })

  it('stands apart in what is shown, and all of the text is', () => {
    const text = 'So @Ann, @Ann Lee @x'
    const parts = partsOf(text, PEOPLE)
    expect(parts.map(({ text }) => text).join('')).toBe(text)
    expect(parts.map(({ person }) => person?.id)).toEqual([
      undefined,
      '1',
      undefined,
      '2',
      undefined,
    ])
  })

  it('[SEE1] may be who may know of the story', () => {
    const people = [
      { ...zoe, role: 'publisher', disabled: false },
      { ...annLee, role: 'reporter', disabled: false },
      { ...ann, role: 'editor', disabled: false },
      { id: '4', name: 'Gone', role: 'admin', disabled: true },
    ] as const
    const names = (confidants: { id: string; name: string; colour: string }[] | null) =>
      mayBeMentioned(people, { confidants }).map(({ name }) => name)
    expect(names(null)).toEqual(['Ann', 'Ann Lee', 'Zoë O’Hara'])
    expect(names([{ ...annLee, colour: '#000' }])).toEqual(['Ann Lee', 'Zoë O’Hara'])
  })
})
