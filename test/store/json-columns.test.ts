import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readColumn } from '../../server/store/json-columns.ts'
import { emptyContent } from '../../shared/document/content.ts'
import { content } from '../shared/arbitrary-content.ts'

describe('a column of JSON', () => {
  it('gives the content that was written there, as it was', () => {
    fc.assert(
      fc.property(content, (written) => {
        expect(readColumn.content(JSON.stringify(written))).toEqual(written)
      }),
    )
  })

  it('gives the head of a content, whatever its words are, and wherever it stands', () => {
    fc.assert(
      fc.property(content, (written) => {
        const { body, ...head } = { ...written, standfirst: `${written.standfirst}","body":[` }
        expect(readColumn.head(JSON.stringify({ ...head, body }))).toEqual(head)
        expect(readColumn.head(JSON.stringify({ body, ...head }))).toEqual(head)
        const { meta, ...words } = head
        expect(readColumn.head(JSON.stringify({ ...words, body, meta }))).toEqual(head)
      }),
    )
  })

  it.each([
    ['no JSON', () => readColumn.types('story.published')],
    ['an event type that there is not', () => readColumn.types('["story.eaten"]')],
    ['a block without its id', () => readColumn.blocks('[{"html":"","text":""}]')],
    ['a block of no kind', () => readColumn.content(withBody([{ type: 'marquee' }]))],
    ['a story without a head', () => readColumn.content('{"body":[]}')],
    ['a picture without its file', () => readColumn.variants('[{"width":1,"height":1}]')],
    ['an event of no story', () => readColumn.eventData('{}')],
  ])('is refused when it holds %s', (_, read) => {
    expect(read).toThrow()
  })
})

function withBody(body: unknown[]): string {
  return JSON.stringify({ ...emptyContent(), body })
}
