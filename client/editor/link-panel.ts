import { getMarkRange } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** What is open beside some words: where their link goes, or the form for it. */
export interface LinkPanel {
  kind: 'card' | 'form'
  from: number
  to: number
}

const KEY = new PluginKey<LinkPanel | null>('link-panel')

export function linkPanelOf(state: EditorState): LinkPanel | null {
  return KEY.getState(state) ?? null
}

export function closeLinkPanel(view: EditorView): void {
  if (linkPanelOf(view.state)) view.dispatch(view.state.tr.setMeta(KEY, { panel: null }))
}

/** For the words that are selected, or those of the link in which the caret stands. */
export function openLinkForm(view: EditorView): void {
  const { $from, from, to } = view.state.selection
  const around = linkAround(view.state, $from.pos)
  const range = { from: Math.min(from, around?.from ?? from), to: Math.max(to, around?.to ?? to) }
  open(view, { kind: 'form', ...range })
}

/** The address of the link at the panel's words. */
export function hrefAt(state: EditorState, { from, to }: LinkPanel): string | null {
  const link = state.schema.marks['link']
  let href: unknown = null
  state.doc.nodesBetween(from, Math.max(to, from), (node) => {
    href ??= node.marks.find(({ type }) => type === link)?.attrs['href']
  })
  return typeof href === 'string' ? href : null
}

/** Keeps its words in view while the focus is elsewhere. */
export function linkPanel(): Plugin<LinkPanel | null> {
  return new Plugin<LinkPanel | null>({
    key: KEY,
    state: { init: () => null, apply: (tr, panel) => panelAfter(tr, panel) },
    props: {
      decorations: (state) => {
        const panel = linkPanelOf(state)
        if (panel?.kind !== 'form') return DecorationSet.empty
        const words = Decoration.inline(panel.from, panel.to, { class: 'words-to-link' })
        return DecorationSet.create(state.doc, [words])
      },
      handleClick: (view, pos, event) => {
        const isOnLink = event.target instanceof Element && event.target.closest('a[href]') !== null
        const range = isOnLink ? linkAround(view.state, pos) : null
        if (range) open(view, { kind: 'card', ...range })
        return false
      },
      handleKeyDown: (view, event) => {
        const { $from } = view.state.selection
        if (event.key === 'Escape' && linkPanelOf(view.state)) closeLinkPanel(view)
        else if (isModK(event) && linkAround(view.state, $from.pos)) openLinkForm(view)
        else return false
        // Elsewhere the same keys open something else.
        event.stopPropagation()
        return true
      },
    },
  })
}

function open(view: EditorView, panel: LinkPanel) {
  view.dispatch(view.state.tr.setMeta(KEY, { panel }))
}

function panelAfter(tr: Transaction, panel: LinkPanel | null): LinkPanel | null {
  const set = tr.getMeta(KEY) as { panel: LinkPanel | null } | undefined
  if (set) return set.panel
  if (!panel) return null
  const from = tr.mapping.map(panel.from, -1)
  const to = tr.mapping.map(panel.to, 1)
  const { head } = tr.selection
  const isLeft = panel.kind === 'card' && tr.selectionSet && (head < from || head > to)
  return isLeft || (from === to && panel.from !== panel.to) ? null : { ...panel, from, to }
}

function linkAround({ doc, schema }: EditorState, pos: number) {
  const link = schema.marks['link']
  return (link && getMarkRange(doc.resolve(pos), link)) ?? null
}

function isModK({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey && !altKey
}
