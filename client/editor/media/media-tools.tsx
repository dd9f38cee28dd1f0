import { Button, Menu, Popover, TextInput, Toolbar } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState, type FormEvent } from 'react'
import { NODES } from '../../../shared/document/body-rule.ts'
import { embedOf, PROVIDER_NAMES } from '../../../shared/document/embeds.ts'
import * as editorWords from '../../desk/words/editor.ts'
import * as mediaWords from '../../desk/words/media.ts'
import { Icon, type IconName } from '../icons.tsx'
import { chooseFiles } from './choose-files.ts'
import { insertMedia } from './insert-media.ts'
import { newEmbed } from './new-media.ts'
import { takePictures } from './picture-uploads.ts'

interface MediaToolsProps {
  editor: Editor
  /** Asks for a picture of the newsroom's. */
  onLibrary: () => void
}

/** What brings pictures, galleries and embeds into the text. */
export function MediaTools({ editor, onLibrary }: MediaToolsProps) {
  const addGallery = () => {
    const gallery = editor.schema.nodes[NODES.gallery]?.create()
    if (gallery) insertMedia(editor.view, gallery)
  }
  return (
    <>
      <PictureTool editor={editor} onLibrary={onLibrary} />
      <MediaTool name={editorWords.tools.gallery} icon="gallery" run={addGallery} />
      <EmbedTool editor={editor} />
    </>
  )
}

function PictureTool({ editor, onLibrary }: MediaToolsProps) {
  const addPictures = async () => takePictures(editor.view, await chooseFiles())
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Toolbar.Toggle
          aria-label={editorWords.tools.picture}
          title={editorWords.tools.picture}
          active={false}
          onMouseDown={(event) => event.preventDefault()}
        >
          <Icon name="image" />
        </Toolbar.Toggle>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void addPictures()}>{mediaWords.fromDevice}</Menu.Item>
        <Menu.Item onClick={onLibrary}>{mediaWords.fromLibrary}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface ToolProps {
  name: string
  icon: IconName
  run: () => void
}

function MediaTool({ name, icon, run }: ToolProps) {
  return (
    <Toolbar.Toggle
      aria-label={name}
      title={name}
      active={false}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Icon name={icon} />
    </Toolbar.Toggle>
  )
}

function EmbedTool({ editor }: { editor: Editor }) {
  const [opened, setOpened] = useState(false)
  const close = () => {
    setOpened(false)
    editor.view.focus()
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      position="bottom-start"
      withArrow
      shadow="md"
      width="min(360px, calc(100vw - 2rem))"
    >
      <Popover.Target>
        <Toolbar.Toggle
          aria-label={editorWords.tools.embed}
          title={editorWords.tools.embed}
          active={opened}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpened(!opened)}
        >
          <Icon name="play" />
        </Toolbar.Toggle>
      </Popover.Target>
      <Popover.Dropdown aria-label={mediaWords.embedForm.title}>
        <EmbedForm editor={editor} close={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

function EmbedForm({ editor, close }: { editor: Editor; close: () => void }) {
  const [typed, setTyped] = useState('')
  const [isRefused, setRefused] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = embedOf(typed.trim())
    const embed = found && newEmbed(editor.schema, found.address)
    if (!embed) return setRefused(true)
    close()
    insertMedia(editor.view, embed)
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label={mediaWords.embedForm.address}
        description={mediaWords.embedForm.from(PROVIDER_NAMES)}
        placeholder={mediaWords.embedForm.begins}
        value={typed}
        error={isRefused ? mediaWords.embedForm.notTaken(PROVIDER_NAMES) : null}
        data-autofocus
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setRefused(false)
        }}
      />
      <Button type="submit" mt="sm">
        {mediaWords.embedForm.add}
      </Button>
    </form>
  )
}
