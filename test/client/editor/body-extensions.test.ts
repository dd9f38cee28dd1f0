import { AS } from '../../../shared/document/block-kind.ts'
import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { bodyExtensions } from '../../../client/editor/body-extensions.ts'
import { MARK_TAGS, NODES } from '../../../shared/document/body-rule.ts'
import { hrefFrom } from '../../../client/editor/link-form.tsx'
import { lineExtensions } from '../../../client/editor/line-extensions.ts'
import {
  ADDITIONS,
  CARRIED,
  DECISIONS,
  FRAGMENTS,
  LISTS,
  META,
  META_KEYS,
  MOVES,
  PLAIN_LINES,
  PLAIN_LISTS,
  ROOTS_SCHEMA,
  SCHEMA,
  STRIKES,
} from '../../../shared/document/schema.ts'

const body = getSchema(bodyExtensions())

describe('the body’s schema', () => {
  it('has exactly what the table of versions names, so that nothing comes without one', () => {
    const nodes = Object.values(body.nodes).filter(({ name }) => name !== 'doc' && name !== 'text')
    const marks = Object.values(body.marks)
    expect(nodes.map(({ name }) => name).sort()).toEqual(Object.keys(SCHEMA.nodes).sort())
    expect(marks.map(({ name }) => name).sort()).toEqual(Object.keys(SCHEMA.marks).sort())
    const attributes = [...nodes, ...marks].flatMap(({ spec }) => Object.keys(spec.attrs ?? {}))
    expect([...new Set([...attributes, AS])].sort()).toEqual(Object.keys(SCHEMA.attributes).sort())
    const suggested = [ADDITIONS, STRIKES, DECISIONS, CARRIED]
    const roots = [...Object.values(FRAGMENTS), ...Object.values(LISTS), META, MOVES]
    expect([...roots, ...suggested].sort()).toEqual(Object.keys(SCHEMA.roots).sort())
    const keys = [...Object.values(META_KEYS), ...PLAIN_LINES, ...PLAIN_LISTS]
    expect(keys.sort()).toEqual(Object.keys(SCHEMA.metaKeys).sort())
    expect(Object.values(NODES).sort()).toEqual(Object.keys(SCHEMA.nodes).sort())
    expect(Object.keys(MARK_TAGS).sort()).toEqual(Object.keys(SCHEMA.marks).sort())
  })

  it('[HUB1] brought nothing with the roots that programs may write beside that they would delete', () => {
    const { metaKeys, nodes, marks, attributes } = SCHEMA
    const versions = [metaKeys, nodes, marks, attributes].flatMap((table) => Object.values(table))
    expect(versions).not.toContain(ROOTS_SCHEMA)
  })

  it('asks for no version that there is not', () => {
    const { version, ...names } = SCHEMA
    for (const since of Object.values(names).flatMap((table) => Object.values(table))) {
      expect(since).toBeGreaterThanOrEqual(1)
      expect(since).toBeLessThanOrEqual(version)
    }
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
