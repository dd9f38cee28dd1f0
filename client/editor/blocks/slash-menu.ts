import { Extension, type Editor } from '@tiptap/core'
import {
  Plugin,
  PluginKey,
  TextSelection,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state'
import { NODES } from '../../../shared/document/body-rule.ts'
import { isFromDraft } from '../binding/from-draft.ts'
import { choicesFor, type BlockChoice } from './block-choices.ts'

/** Open below a slash that somebody typed at the beginning of a paragraph. */
export interface SlashMenu {
  /** Where the slash stands. */
  at: number
  query: string
  /** Which choice Enter takes. */
  active: number
  /** While a colleague makes its paragraph something else: what was typed comes there a moment later. */
  isAway?: boolean
}

type Told = { open: number } | { active: number } | { close: true }

const KEY = new PluginKey<SlashMenu | null>('slash-menu')
const LONGEST_QUERY = 30

export const SLASH_MENU_ID = 'slash-menu'
export const choiceId = (index: number) => `${SLASH_MENU_ID}-${index}`

export function slashMenuOf(state: EditorState): SlashMenu | null {
  const menu = KEY.getState(state)
  return menu && !menu.isAway ? menu : null
}

export const SlashMenuKeys = Extension.create({
  name: 'slashMenu',
  // Before what Enter and Tab do elsewhere.
  priority: 200,
  addProseMirrorPlugins() {
    return [slashMenu(this.editor)]
  },
})

export function slashMenu(editor: Editor): Plugin<SlashMenu | null> {
  return new Plugin<SlashMenu | null>({
    key: KEY,
    state: { init: () => null, apply: (tr, menu) => menuAfter(tr, menu) },
    props: {
      attributes: (state) => (editor.options.editable ? ariaOf(slashMenuOf(state)) : {}),
      handleTextInput: ({ state, dispatch }, from, to, text) => {
        if (text !== '/' || from !== to || !isBlankBefore(state)) return false
        dispatch(tell(state.tr.insertText('/'), { open: from }))
        return true
      },
      handleKeyDown: (_view, event) => pressed(editor, event),
      handleDOMEvents: {
        blur: ({ state, dispatch }) => {
          if (slashMenuOf(state)) dispatch(tell(state.tr, { close: true }))
          return false
        },
      },
    },
  })
}

/** Takes the slash away and makes what was chosen. */
export function choose(editor: Editor, choice: BlockChoice): void {
  const menu = slashMenuOf(editor.state)
  if (!menu) return
  const { tr, selection } = editor.state
  editor.view.dispatch(tell(tr.delete(menu.at, selection.head), { close: true }))
  choice.run(editor)
}

export function pointAt(editor: Editor, active: number): void {
  const { state, view } = editor
  if (slashMenuOf(state)?.active !== active) view.dispatch(tell(state.tr, { active }))
}

function tell(tr: Transaction, told: Told): Transaction {
  return tr.setMeta(KEY, told)
}

function pressed(editor: Editor, { key, isComposing }: KeyboardEvent): boolean {
  const menu = slashMenuOf(editor.state)
  if (!menu || isComposing) return false
  if (key === 'Escape') {
    editor.view.dispatch(tell(editor.state.tr, { close: true }))
    return true
  }
  const choices = choicesFor(menu.query)
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  const chosen = choices[menu.active]
  if (!chosen) return false
  if (step) pointAt(editor, (menu.active + step + choices.length) % choices.length)
  else if (key === 'Enter' || key === 'Tab') choose(editor, chosen)
  else return false
  return true
}

function menuAfter(tr: Transaction, menu: SlashMenu | null): SlashMenu | null {
  const told = tr.getMeta(KEY) as Told | undefined
  if (told && 'close' in told) return null
  if (told && 'open' in told) return { at: told.open, query: '', active: 0 }
  if (!menu) return null
  const at = slashIn(tr, menu)
  const query = queryAt(tr, at)
  if (query === null) return isTheirs(tr) ? null : { ...menu, at, isAway: true }
  if (told) return { at, query, active: told.active }
  return { at, query, active: query === menu.query ? menu.active : 0 }
}

/** The person here goes on elsewhere. */
function isTheirs(tr: Transaction): boolean {
  return !isFromDraft(tr) && (tr.docChanged || tr.selectionSet)
}

/** Where the slash stands now. A colleague who splits its paragraph makes it anew, and all that was typed behind it. */
function slashIn({ mapping, selection, docChanged, doc }: Transaction, menu: SlashMenu): number {
  const at = mapping.map(menu.at, -1)
  const typed = `/${menu.query}`
  const again = selection.head - typed.length
  const isMadeAnew = docChanged && again >= 0 && doc.textBetween(again, selection.head) === typed
  return isMadeAnew ? again : at
}

/** What stands between the slash and the caret; null once the menu has no place any more. */
function queryAt({ doc, selection }: Transaction, at: number): string | null {
  const { $head, empty } = selection
  if (!(selection instanceof TextSelection) || !empty || at >= $head.pos) return null
  if (at < $head.start()) return null
  const [slash, ...query] = doc.textBetween(at, $head.pos, null, '\n')
  const isQuery = slash === '/' && query.length <= LONGEST_QUERY && query.every(isLetter)
  return isQuery && query[0] !== ' ' ? query.join('') : null
}

function isBlankBefore({ selection: { $from } }: EditorState): boolean {
  return (
    $from.parent.type.name === NODES.paragraph &&
    isBlank($from.parent.textBetween(0, $from.parentOffset, null, '\n'))
  )
}

const isBlank = (text: string) => /^ *$/.test(text)
const isLetter = (letter: string) => /[\p{L}\p{M}\p{N} ]/u.test(letter)

/** Told of the text itself, which keeps the focus. That the menu is open, a text can't say otherwise than by what it controls. */
function ariaOf(menu: SlashMenu | null): Record<string, string> {
  const offers = { 'aria-haspopup': 'listbox' }
  if (!menu) return offers
  const isAny = choicesFor(menu.query).length > 0
  return {
    ...offers,
    'aria-controls': SLASH_MENU_ID,
    ...(isAny && { 'aria-activedescendant': choiceId(menu.active) }),
  }
}
