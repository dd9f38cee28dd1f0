import type { ResolvedPos, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import * as prosemirror from '@tiptap/pm/view'
import { parseHTML } from 'linkedom'
import { vi } from 'vitest'
import { pasteProps } from '../../../../client/editor/paste/paste.ts'
import { SCHEMAS, type Writer } from '../binding/writers.ts'

const plugin = new Plugin({ props: pasteProps(SCHEMAS.body) })

/** What ProseMirror shows to its own tests alone. */
const { __parseFromClipboard: parse } = prosemirror as unknown as {
  __parseFromClipboard: (
    view: unknown,
    text: string,
    html: string,
    asPlain: boolean,
    context: ResolvedPos,
  ) => Slice | null
}

/** As much of a browser as ProseMirror asks for when something is pasted. */
export function withBrowser(): void {
  const document = Object.assign(emptyDocument(), {
    implementation: { createHTMLDocument: emptyDocument },
  })
  vi.stubGlobal('document', document)
  vi.stubGlobal('window', { document })
}

function emptyDocument() {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  return Object.assign(document, { styleSheets: [] })
}

/** Pastes as ProseMirror does, at the writer's selection. */
export function pasteInto(writer: Writer, { html = '', text = '' }): void {
  const { state } = writer
  const view = viewOf(writer)
  const { $from } = state.selection
  // In the midst of a document, where a browser passes over it, linkedom stumbles.
  const piece = html.replace(/<!doctype[^>]*>/i, '')
  const slice = parse(view, text, piece, false, $from)
  if (!slice || plugin.props.handlePaste?.call(plugin, view as never, null as never, slice)) return
  const isOne = slice.openStart + slice.openEnd === 0 && slice.content.childCount === 1
  const single = isOne ? slice.content.firstChild : null
  writer.dispatch(single ? state.tr.replaceSelectionWith(single) : state.tr.replaceSelection(slice))
}

/** Drops as ProseMirror does: a page's piece that comes from elsewhere, or what is selected here. */
export function dropInto(writer: Writer, pos: number, html: string | null = null): void {
  const { state } = writer
  const $mouse = state.doc.resolve(pos)
  const dragged = html === null ? state.selection.content() : null
  const view = {
    ...viewOf(writer),
    dragging: dragged && { slice: dragged, move: true },
    posAtCoords: () => ({ pos, inside: -1 }),
  }
  const { handleDOMEvents, transformPasted } = plugin.props
  handleDOMEvents?.drop?.call(plugin, view as never, { clientX: 0, clientY: 0 } as never)
  const slice = dragged
    ? transformPasted?.call(plugin, dragged, view as never, false)
    : parse(view, '', html ?? '', false, $mouse)
  if (!slice) return
  const { tr } = state
  const to = dropPoint(state.doc, pos, slice) ?? pos
  if (dragged) tr.deleteSelection()
  const at = tr.mapping.map(to)
  writer.dispatch(tr.replaceRange(at, at, slice))
}

function viewOf({ state }: Writer) {
  const props: Record<string, unknown> = { ...plugin.props }
  return {
    state,
    someProp: (name: string, use?: (prop: unknown) => unknown) => {
      const prop = props[name]
      return prop === undefined || !use ? prop : use(prop)
    },
  }
}
