import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef, type Ref } from 'react'
import * as editorWords from '../../desk/words/editor.ts'
import { Icon } from '../icons.tsx'
import { useEditorState } from '../use-editor.tsx'
import { choicesFor, type BlockChoice } from './block-choices.ts'
import {
  choiceId,
  choose,
  pointAt,
  SLASH_MENU_ID,
  slashMenuOf,
  type SlashMenu,
} from './slash-menu.ts'

/** What a slash offers, below it. */
export function SlashList({ editor }: { editor: Editor }) {
  const menu = useEditorState(editor, ({ state }) => slashMenuOf(state))
  return menu && <Choices editor={editor} menu={menu} />
}

function Choices({ editor, menu }: { editor: Editor; menu: SlashMenu }) {
  const list = useRef<HTMLDivElement>(null)
  const choices = choicesFor(menu.query)
  useLayoutEffect(() => {
    if (list.current) place(list.current, editor, menu.at)
  }, [editor, menu.at, choices.length])
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [menu.active])
  return <ChoiceList ref={list} editor={editor} menu={menu} choices={choices} />
}

interface ListProps {
  ref: Ref<HTMLDivElement>
  editor: Editor
  menu: SlashMenu
  choices: readonly BlockChoice[]
}

export function ChoiceList({ ref, editor, menu, choices }: ListProps) {
  return (
    <div
      className="slash-list"
      id={SLASH_MENU_ID}
      ref={ref}
      role="listbox"
      // It may have to be scrolled, by whatever means.
      tabIndex={0}
      aria-label={editorWords.blocks.choose}
      // The text keeps the focus, wherever in it somebody presses.
      onMouseDown={(event) => event.preventDefault()}
    >
      {choices.map((choice, i) => (
        <Choice
          key={choice.name}
          choice={choice}
          index={i}
          isActive={i === menu.active}
          editor={editor}
        />
      ))}
      {choices.length === 0 && (
        <div role="option" aria-disabled="true" aria-selected="false" className="slash-none">
          {editorWords.blocks.none}
        </div>
      )}
    </div>
  )
}

interface ChoiceProps {
  choice: BlockChoice
  index: number
  isActive: boolean
  editor: Editor
}

function Choice({ choice, index, isActive, editor }: ChoiceProps) {
  return (
    <div
      id={choiceId(index)}
      role="option"
      aria-selected={isActive}
      className="slash-choice"
      onMouseMove={() => pointAt(editor, index)}
      onClick={() => choose(editor, choice)}
    >
      <Icon name={choice.icon} />
      {choice.name}
    </div>
  )
}

/** Below the slash, or above where there is no room. */
function place(list: HTMLElement, { view }: Editor, at: number) {
  const around = list.offsetParent?.getBoundingClientRect()
  if (!around) return
  const slash = view.coordsAtPos(at)
  const { offsetHeight, offsetWidth } = list
  const isAbove = slash.bottom + offsetHeight > innerHeight && slash.top > offsetHeight
  const left = Math.min(slash.left, innerWidth - offsetWidth - 8)
  list.style.left = `${left - around.left}px`
  list.style.top = `${(isAbove ? slash.top - offsetHeight - 4 : slash.bottom + 4) - around.top}px`
}
