import { Extension, Node, type Extensions } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

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
      props: {
        handlePaste: (view, event) => {
          const text = event.clipboardData?.getData('text/plain') ?? ''
          const line = text.replace(/\s+/g, ' ')
          if (line.trim() !== '') view.dispatch(view.state.tr.insertText(line).scrollIntoView())
          return true
        },
        handleDrop: (view, event) => {
          const line = (event.dataTransfer?.getData('text/plain') ?? '').replace(/\s+/g, ' ')
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

/** `next` runs on Enter: the line has no second one, so the cursor moves to the next field. */
export function lineExtensions(options: { next: () => void }): Extensions {
  return [LineDocument, LineParagraph, LineText, OneLine.configure(options)]
}
