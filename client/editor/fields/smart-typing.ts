import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { smart, typographyOf } from '../../../shared/model/quotes.ts'
import { isCode } from './is-code.ts'

/** What was just made of a letter: `text` stands from `from` on, in place of `plain`. */
interface Made {
  from: number
  text: string
  plain: string
}

interface Habits {
  language: string
  smartQuotes: boolean
}

/** So far back it is looked whether a quote is open. */
const BEFORE = 2_000

/**
 * Quotes and dashes become those of the language as they are typed. That is a step of undo by itself: whoever takes it back,
 * or presses Backspace right behind it, has the plain letter.
 */
export function smartTyping(habits: () => Habits | null): Plugin<Made | null> {
  const key = new PluginKey<Made | null>('smart-typing')
  return new Plugin<Made | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, made) => {
        const now = tr.getMeta(key) as Made | undefined
        if (now) return now
        return tr.docChanged || tr.selectionSet ? null : made
      },
    },
    props: {
      handleTextInput: (view, from, to, letter) => {
        const { language = '', smartQuotes = false } = habits() ?? {}
        const typography = smartQuotes ? typographyOf(language) : null
        if (!typography || view.composing || !mayBeSmart(view.state, from, to)) return false
        const made = smart(letter, textBefore(view.state, from), typography)
        if (!made) return false
        type(view, letter, { from, to })
        replace(view, key, { from: from - made.instead, made, letter })
        return true
      },
      handleKeyDown: (view, { key: pressed, ctrlKey, metaKey, altKey }) => {
        const made = key.getState(view.state)
        if (!made || pressed !== 'Backspace' || ctrlKey || metaKey || altKey) return false
        takeBack(view, made)
        return true
      },
    },
  })
}

function type(view: EditorView, letter: string, { from, to }: { from: number; to: number }) {
  view.dispatch(view.state.tr.insertText(letter, from, to).scrollIntoView())
}

function replace(
  view: EditorView,
  key: PluginKey<Made | null>,
  { from, made, letter }: { from: number; made: { text: string; instead: number }; letter: string },
) {
  const { tr, doc } = view.state
  const to = from + made.instead + letter.length
  const plain = doc.textBetween(from, to)
  // The draft may have put a colleague's words beside the letter.
  if (view.state.selection.head !== to || !plain.endsWith(letter)) return
  tr.insertText(made.text, from, to).setMeta('uiEvent', 'smart')
  view.dispatch(tr.setMeta(key, { from, text: made.text, plain } satisfies Made))
}

function takeBack(view: EditorView, { from, text, plain }: Made) {
  const { tr } = view.state
  tr.insertText(plain, from, from + text.length).setMeta('uiEvent', 'smart')
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + plain.length)))
}

function textBefore({ doc }: EditorState, pos: number): string {
  const $pos = doc.resolve(pos)
  return doc.textBetween(Math.max($pos.start(), pos - BEFORE), pos, null, ' ')
}

/** Of words that are all in one block: over several cells, it would be one. */
function mayBeSmart({ doc, storedMarks }: EditorState, from: number, to: number): boolean {
  const $from = doc.resolve(from)
  return $from.sameParent(doc.resolve(to)) && !isCode($from.parent, storedMarks ?? $from.marks())
}
