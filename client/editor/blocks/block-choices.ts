import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { correctionTitle } from '../../../shared/model/correction-title.ts'
import * as editorWords from '../../desk/words/editor.ts'
import type { IconName } from '../icons.tsx'
import { isFixed } from './boxes.ts'
import { insertBlock, type NewBlock } from './insert-block.ts'
import { toggleQuote } from './quote-box.ts'

/** A kind of block that a person can ask for. */
export interface BlockChoice {
  name: string
  icon: IconName
  /** Found by these as well. */
  also: string
  run: (editor: Editor) => void
}

const { tools, blocks } = editorWords

function choice(
  name: string,
  icon: IconName,
  also: string,
  run: (editor: Editor) => void,
): BlockChoice {
  return { name, icon, also, run }
}

export function runCommand(editor: Editor, command: Command): void {
  command(editor.state, editor.view.dispatch)
  editor.view.focus()
}

const untitled = () => ''

export function inserted(kind: NewBlock, titleIn: (editor: Editor) => string = untitled) {
  return (editor: Editor) => runCommand(editor, insertBlock(kind, { title: titleIn(editor) }))
}

/** What is written becomes one, where it may. */
function pullQuote(editor: Editor) {
  if (isFixed(editor.state.selection.$from.parent)) return inserted('pullQuote')(editor)
  runCommand(editor, toggleQuote)
}

/** What stands apart from the text. */
export const APART: readonly BlockChoice[] = [
  choice(blocks.pullQuote, 'pullQuote', blocks.also.pullQuote, pullQuote),
  choice(blocks.factBox, 'factBox', blocks.also.factBox, inserted('factBox')),
  choice(
    blocks.keyPoints,
    'keyPoints',
    blocks.also.keyPoints,
    inserted('keyPoints', () => blocks.keyPointsTitle),
  ),
  choice(
    blocks.correction,
    'warn',
    blocks.also.correction,
    // Readers are told in the language of the text.
    inserted('correctionBox', ({ view }) => correctionTitle(view.dom.lang)),
  ),
  choice(blocks.table, 'table', blocks.also.table, inserted('table')),
  choice(blocks.divider, 'rule', blocks.also.divider, inserted('rule')),
]

/** All that a slash offers. */
export const CHOICES: readonly BlockChoice[] = [
  choice(tools.heading, 'h2', 'h2', (editor) =>
    editor.chain().focus().setHeading({ level: 2 }).run(),
  ),
  choice(tools.subheading, 'h3', 'h3', (editor) =>
    editor.chain().focus().setHeading({ level: 3 }).run(),
  ),
  choice(tools.bullets, 'bullets', blocks.also.bullets, (editor) =>
    editor.chain().focus().toggleBulletList().run(),
  ),
  choice(tools.numbers, 'numbers', blocks.also.numbers, (editor) =>
    editor.chain().focus().toggleOrderedList().run(),
  ),
  choice(tools.quote, 'quote', blocks.also.quote, (editor) =>
    editor.chain().focus().toggleBlockquote().run(),
  ),
  ...APART,
  choice(tools.codeBlock, 'codeBlock', blocks.also.codeBlock, (editor) =>
    editor.chain().focus().toggleCodeBlock().run(),
  ),
]

/** Those of which a word begins so. */
export function choicesFor(query: string): readonly BlockChoice[] {
  const sought = query.trim().toLowerCase()
  return CHOICES.filter(({ name, also }) => ` ${name} ${also}`.toLowerCase().includes(` ${sought}`))
}
