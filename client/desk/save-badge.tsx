import { Button, Group, Tooltip } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SaveStatus, StoryProvider } from '../sync/story-provider.ts'
import { Icon } from '../editor/icons.tsx'
import { keys } from './queries.ts'
import { go } from './router.tsx'
import { saveWords, type SaveWords } from './save-words.ts'

const SETTLED_MS = 1_500

export function useSaveStatus(provider: StoryProvider): SaveStatus {
  return useSyncExternalStore(provider.subscribe, provider.status)
}

export function SaveBadge({ provider }: { provider: StoryProvider }) {
  const words = saveWords(useSaveStatus(provider))
  return (
    <>
      <Tooltip label={words.detail} disabled={words.detail === null} multiline maw={260}>
        <span className="save" data-tone={words.tone} data-testid="save-state">
          <span className="save-mark" aria-hidden="true" />
          {words.label}
        </span>
      </Tooltip>
      <Announcer words={words} />
    </>
  )
}

/** Says a state aloud once it has lasted: "Saving, Saved" after every key would drown everything else. */
function Announcer({ words }: { words: SaveWords }) {
  const [said, setSaid] = useState('')
  const text = words.tone === 'busy' ? null : [words.label, words.detail ?? ''].join('. ')
  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(() => setSaid(text), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span className="visually-hidden" role="status" aria-live="polite">
      {said}
    </span>
  )
}

/** What cannot wait for a glance at the badge: why nothing is saved, and what to do about it. */
export function SaveNotice({ provider, storyId }: { provider: StoryProvider; storyId: string }) {
  const status = useSaveStatus(provider)
  const words = saveWords(status)
  const grave =
    status.state.kind === 'refused' || words.tone === 'bad' || words.label === 'Not saved yet'
  if (!grave || words.detail === null) return null
  return (
    <div className="notice" data-tone={words.tone} role="alert">
      <Icon name="warn" />
      <p>{words.detail}</p>
      <Remedy
        remedy={words.remedy}
        provider={provider}
        storyId={storyId}
        unsaved={status.unsaved}
      />
    </div>
  )
}

const button = (label: string, run: () => void) => (
  <Button variant="default" onClick={run}>
    {label}
  </Button>
)

interface RemedyProps {
  remedy: SaveWords['remedy']
  provider: StoryProvider
  storyId: string
  unsaved: boolean
}

function Remedy({ remedy, provider, storyId, unsaved }: RemedyProps) {
  const client = useQueryClient()
  switch (remedy) {
    case null:
      return null
    case 'reload':
      return button('Reload', () => location.reload())
    case 'sign-in':
      return button('Sign in', () => void client.resetQueries({ queryKey: keys.me }))
    case 'leave':
      return button('All stories', () => go('/desk'))
    case 'reopen':
      return (
        <Group gap="xs">
          {button('Open again', () => {
            void client.invalidateQueries({ queryKey: keys.story(storyId) })
            provider.reconnect()
          })}
          {unsaved &&
            button('Drop my unsaved changes', () => {
              void provider.forgetCopy().then(() => location.reload())
            })}
        </Group>
      )
  }
}
