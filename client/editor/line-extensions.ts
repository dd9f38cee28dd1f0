import { Extension, Node, type Extensions } from '@tiptap/core'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import { LONGEST_FIELD } from '../../shared/document/draft-size.ts'
import { isFromDraft } from './binding/from-draft.ts'

/* Headline, standfirst, caption and the like: one line of plain text. Two people who meet in an empty line may leave two
   paragraphs, so the schema takes several and the server reads them as one line. */

const LineDocument = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' })

const LineParagraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  marks: '',
  parseHTML: () => [{ tag: 'p' }, { tag: 'div' }],
  renderHTML: () => ['p', { dir: 'auto' }, 0],
})

const LineText = Node.create({ name: 'text', group: 'inline' })

const OneLine = Extension.create<{ next: () => void }>({
  name: 'oneLine',
  addOptions: () => ({ next: () => {} }),
  addKeyboardShortcuts() {
    const next = () => {
      this.options.next()
      return true
    }
    return { Enter: next, 'Shift-Enter': next, 'Mod-Enter': () => false }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (tr, { doc }) => {
        if (!tr.docChanged || isFromDraft(tr)) return true
        const { length } = tr.doc.textContent
        return length <= LONGEST_FIELD || length <= doc.textContent.length
      },
      props: {
        handlePaste: (view, event) => {
          const text = event.clipboardData?.getData('text/plain') ?? ''
          const line = fitting(text, view.state)
          const { tr } = view.state
          if (line.trim() !== '')
            view.dispatch(tr.insertText(line).setMeta('paste', true).scrollIntoView())
          return true
        },
        handleDrop: (view, event) => {
          const line = fitting(event.dataTransfer?.getData('text/plain') ?? '', view.state)
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
          if (line.trim() === '' || at === undefined) return true
          event.preventDefault()
          view.dispatch(view.state.tr.insertText(line, at))
          return true
        },
      },
    }),
  ],
})

/** As one line, as much of it as the field takes. */
function fitting(text: string, { doc, selection }: EditorState): string {
  const taken = doc.textContent.length - doc.textBetween(selection.from, selection.to).length
  return text.replace(/\s+/g, ' ').slice(0, Math.max(0, LONGEST_FIELD - taken))
}

/** `next` runs on Enter: the line has no second one, so the cursor moves to the next field. */
export function lineExtensions(options: { next: () => void }): Extensions {
  return [LineDocument, LineParagraph, LineText, OneLine.configure(options)]
}
