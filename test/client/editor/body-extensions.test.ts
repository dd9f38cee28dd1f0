import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { bodyExtensions } from '../../../client/editor/body-extensions.ts'
import { hrefFrom } from '../../../client/editor/link-form.tsx'
import { lineExtensions } from '../../../client/editor/line-extensions.ts'
import { MARKS, NODES } from '../../../shared/document/schema.ts'

const body = getSchema(bodyExtensions({ openLink: () => {} }))

describe('the body’s schema', () => {
  it('has exactly the nodes and marks of the draft', () => {
    const nodes = Object.keys(body.nodes).filter((name) => name !== 'doc' && name !== 'text')
    expect(nodes.sort()).toEqual([...NODES].sort())
    expect(Object.keys(body.marks).sort()).toEqual([...MARKS].sort())
  })

  it('allows whatever concurrent edits can leave behind, so that y-tiptap deletes nothing', () => {
    const bold = body.marks['bold']?.create()
    const code = body.marks['code']?.create()
    const { codeBlock, blockquote, listItem, bulletList, paragraph } = body.nodes
    const both = body.text(
      'x',
      [bold, code].filter((mark) => mark !== undefined),
    )
    expect(() => both.check()).not.toThrow()
    expect(() => codeBlock?.createChecked(null, both)).not.toThrow()
    for (const node of [blockquote, listItem, bulletList])
      expect(() => node?.createChecked(null, [])).not.toThrow()
    expect(() =>
      listItem?.createChecked(
        null,
        [codeBlock?.create()].flatMap((n) => n ?? []),
      ),
    ).not.toThrow()
    expect(() => paragraph?.createChecked(null, both)).not.toThrow()
  })
})

describe('the schema of a line', () => {
  it('holds several paragraphs, for two people who met in an empty one', () => {
    const line = getSchema(lineExtensions({ next: () => {} }))
    const { doc, paragraph } = line.nodes
    const two = [paragraph?.create(), paragraph?.create()].flatMap((n) => n ?? [])
    expect(() => doc?.createChecked(null, two)).not.toThrow()
  })
})

describe('a typed address', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['example.org/a?b=1', 'https://example.org/a?b=1'],
    ['ann@example.org', 'mailto:ann@example.org'],
    ['tel:+4512345678', 'tel:+4512345678'],
    ['javascript:alert(1)', null],
    ['  ', null],
    ['not an address', null],
  ])('%j becomes %j', (typed, href) => {
    expect(hrefFrom(typed)).toBe(href)
  })
})
