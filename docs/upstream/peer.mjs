import { Schema } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { ySyncPlugin, ySyncPluginKey, yUndoPlugin } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/* Editors without a browser: an EditorState, the binding's own plugins, and a Yjs document each. */

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*' },
    text: {},
  },
})

/** One editor. What it sends waits in the inboxes of the others until they `receive`. */
export class Peer {
  inbox = []

  constructor(seed, clientID, { undo = false } = {}) {
    this.doc = new Y.Doc()
    this.doc.clientID = clientID
    Y.applyUpdate(this.doc, seed, 'net')
    const plugins = [ySyncPlugin(this.doc.getXmlFragment('body')), ...(undo ? [yUndoPlugin()] : [])]
    this.state = EditorState.create({ schema, plugins })
    this.views = plugins.flatMap((plugin) => (plugin.spec.view ? [plugin.spec.view(this)] : []))
    this.dispatch(
      this.state.tr
        .replaceWith(0, this.state.doc.content.size, fromYjs(this.doc))
        .setMeta(ySyncPluginKey, { isChangeOrigin: true }),
    )
  }

  /* What the plugins ask of a view. */
  hasFocus = () => false
  dispatch = (tr) => {
    const before = this.state
    this.state = this.state.apply(tr)
    for (const view of this.views ?? []) view.update?.(this, before)
  }

  get text() {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '|')
  }

  put(caret) {
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, caret)))
  }

  type(text) {
    this.dispatch(this.state.tr.insertText(text))
  }

  receive(count = Infinity) {
    for (let left = count; left > 0 && this.inbox.length > 0; left -= 1)
      Y.applyUpdate(this.doc, this.inbox.shift(), 'net')
  }
}

/** Everybody gets what anybody changes. */
export function connect(peers) {
  for (const peer of peers)
    peer.doc.on('update', (update, origin) => {
      if (origin === 'net') return
      for (const other of peers) if (other !== peer) other.inbox.push(update)
    })
}

export function seedOf(paragraphs) {
  const doc = new Y.Doc()
  doc.clientID = 1
  const made = paragraphs.map((text) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    return paragraph
  })
  doc.getXmlFragment('body').insert(0, made)
  return Y.encodeStateAsUpdate(doc)
}

function fromYjs(doc) {
  return doc
    .getXmlFragment('body')
    .toArray()
    .map((paragraph) => {
      const text = paragraph.toArray().map(String).join('')
      return schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])
    })
}
