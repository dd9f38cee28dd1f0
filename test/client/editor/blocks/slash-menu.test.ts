import type { Editor } from '@tiptap/core'
import { splitBlock } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import { EditorState, type Command } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { choicesFor } from '../../../../client/editor/blocks/block-choices.ts'
import { ChoiceList } from '../../../../client/editor/blocks/slash-list.tsx'
import {
  choiceId,
  SLASH_MENU_ID,
  slashMenu,
  slashMenuOf,
} from '../../../../client/editor/blocks/slash-menu.ts'
import { Line, SCHEMAS, seedOf } from '../binding/writers.ts'

function editorOf({ editable = true } = {}) {
  const plugin = slashMenu({ options: { editable } } as Editor)
  const view = {
    state: EditorState.create({ schema: SCHEMAS.body, plugins: [plugin] }),
    dispatch: (tr: EditorState['tr']) => void (view.state = view.state.apply(tr)),
  }
  const { attributes, handleTextInput } = plugin.props as Record<
    string,
    (...args: unknown[]) => unknown
  >
  const slash = () => handleTextInput?.call(plugin, view, 1, 1, '/')
  return { slash, aria: () => attributes?.call(plugin, view.state) }
}

describe('the menu that a slash opens', () => {
  it('is told of before it is open, and what is chosen in it once it is', () => {
    const { slash, aria } = editorOf()
    expect(aria()).toEqual({ 'aria-haspopup': 'listbox' })
    slash()
    expect(aria()).toEqual({
      'aria-haspopup': 'listbox',
      'aria-controls': SLASH_MENU_ID,
      'aria-activedescendant': choiceId(0),
    })
    expect(editorOf({ editable: false }).aria()).toEqual({})
  })

  it('leaves the focus in the text, wherever in it somebody presses', () => {
    for (const query of ['', 'nothing of that name']) {
      const choices = choicesFor(query)
      const menu = { at: 1, query, active: 0 }
      const list = ChoiceList({ ref: null, editor: {} as Editor, menu, choices })
      const preventDefault = vi.fn<() => void>()
      list.props.onMouseDown?.({ preventDefault })
      expect(preventDefault).toHaveBeenCalledOnce()
    }
  })
})

/** Ada has typed `/pu` before `two`, where Bob writes as well. */
function openedBefore(two: string) {
  const line = new Line(seedOf('body', ['One', two]))
  onTestFinished(() => line.close())
  const [ada, bob] = [line.join('ada'), line.join('bob')]
  const plugin = slashMenu({ options: { editable: true } } as Editor)
  ada.state = ada.state.reconfigure({ plugins: [...ada.state.plugins, plugin] })
  ada.caretIn(two)
  const { from } = ada.state.selection
  const view = ada as unknown as EditorView
  plugin.props.handleTextInput?.call(plugin, view, from, from, '/', () => ada.state.tr)
  ada.type('pu')
  line.settle()
  return { line, ada, bob }
}

it('stays open where a colleague begins paragraphs and lines right before the slash', () => {
  const { line, ada, bob } = openedBefore('two')
  for (const act of [splitBlock, lineBreak, splitBlock]) {
    bob.caretIn('/pu')
    bob.do(act)
    line.settle()
    ada.type('l')
    line.settle()
  }
  expect(slashMenuOf(ada.state)?.query).toBe('pulll')
})

it('stays open where a colleague writes words right before the slash', () => {
  const { line, ada, bob } = openedBefore('two')
  bob.caretIn('/pu')
  bob.type('their word ')
  line.settle()
  ada.type('l')
  line.settle()
  expect(slashMenuOf(ada.state)?.query).toBe('pul')
})

it('stays open where a colleague makes a list of its paragraph', () => {
  for (const typed of ['', 'l']) {
    const { line, ada, bob } = openedBefore('two')
    bob.caretIn('/pu')
    bob.do(lineBreak)
    bob.do(listOf)
    ada.type(typed)
    line.settle()
    expect(textsIn(ada), ada.state.doc.toString()).toContain(`/pu${typed}`)
    expect(slashMenuOf(ada.state)?.query).toBe(`pu${typed}`)
  }
})

const textsIn = ({ state }: { state: EditorState }) =>
  state.doc.textBetween(0, state.doc.content.size, '|')

const listOf: Command = (state, dispatch) => {
  const list = state.schema.nodes['bulletList']
  return list !== undefined && wrapInList(list)(state, dispatch)
}

const lineBreak: Command = ({ tr, schema }, dispatch) => {
  const node = schema.nodes['hardBreak']?.create()
  if (node) dispatch?.(tr.replaceSelectionWith(node))
  return true
}
