import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it, vi } from 'vitest'
import { HOUSE_STYLE } from '../../../client/editor/fields/layers.ts'
import type { OpenFields } from '../../../client/editor/fields/open-fields.ts'
import { StyleChecker } from '../../../client/editor/house-style/style-checker.ts'
import { StyleMatcher } from '../../../client/editor/house-style/style-matcher.ts'
import { nodesOf } from '../../../client/editor/paste/nodes-of.ts'
import { paragraph, type Block } from '../../../shared/document/content.ts'
import { SCHEMAS } from './binding/writers.ts'

function entry(words: string, instead = '') {
  return { id: `hs_${words}`, words, instead, why: 'Because.' }
}

function found(list: ReturnType<typeof entry>[], text: string): string[] {
  return new StyleMatcher(list).find(text).map(({ from, to }) => text.slice(from, to))
}

describe('the words of a house style', () => {
  it('are found in any case, as whole words, however quotes, spaces and accents are written', () => {
    const list = [entry('prior to'), entry("o'clock"), entry('caf\u00e9'), entry('année')]
    const text = 'Prior to five o’clock, PRIOR\u00a0TO the cafe\u0301; priory to, cafés, ANNÉE.'
    expect(found(list, text)).toEqual([
      'Prior to',
      'o’clock',
      'PRIOR\u00a0TO',
      'cafe\u0301',
      'ANNÉE',
    ])
  })

  it('are found within a line of a script without spaces, and as words in others', () => {
    expect(found([entry('東京')], '私は東京都へ')).toEqual(['東京'])
    expect(found([entry('מאוד')], 'זה מאוד, לאמאוד')).toEqual(['מאוד'])
    expect(found([entry('год')], 'Год погоды')).toEqual(['Год'])
    expect(found([entry('"so-called"')], 'the “so-called” end')).toEqual(['“so-called”'])
  })

  it('are the longest there, one behind the other', () => {
    const list = [entry('in order'), entry('in order to'), entry('to')]
    expect(found(list, 'in order to go to')).toEqual(['in order to', 'to'])
  })

  it('are not found where they stand as they should', () => {
    const list = [entry('internet', 'Internet')]
    expect(found(list, 'the internet, the Internet')).toEqual(['internet'])
  })
})

/** An editor of a body, as far as a checker needs one. */
function bodyOf(...body: Block[]) {
  const { body: schema } = SCHEMAS
  const doc = schema.topNodeType.create(null, nodesOf(body, schema))
  const view = {
    state: EditorState.create({ doc, plugins: [HOUSE_STYLE.plugin()] }),
    domObserver: { flush: () => {} },
    dispatch: (tr: Transaction) => void (view.state = view.state.apply(tr)),
  }
  return view
}

describe('words in code', () => {
  it('are left as they are, in a block or within a line; those of a picture’s lines are not', () => {
    vi.useFakeTimers()
    const view = bodyOf(
      paragraph('utilize'),
      { type: 'code', text: 'utilize()' },
      {
        type: 'paragraph',
        inline: [
          { type: 'text', text: 'Run ', marks: [] },
          { type: 'text', text: 'utilize', marks: [{ type: 'code' }] },
        ],
      },
      {
        type: 'picture',
        width: 'text',
        picture: { assetId: 'as_1', caption: 'How to utilize it', alt: '', credit: '' },
      },
    )
    const fields = {
      all: [{ name: 'body', view, struck: () => [] }],
      last: null,
      subscribe: () => () => {},
    }
    const checker = new StyleChecker({
      fields: fields as unknown as OpenFields,
      isLeft: () => false,
    })
    checker.check([entry('utilize', 'use')])
    vi.runAllTimers()
    vi.useRealTimers()
    const around = checker.marked.map(({ from }) => view.state.doc.resolve(from).parent.textContent)
    expect(around).toEqual(['utilize', 'How to utilize it'])
  })
})
