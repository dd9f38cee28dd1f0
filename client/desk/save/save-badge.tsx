import { Tooltip } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { mayEdit } from '../../sync/save-state.ts'
import type { SaveStatus } from '../../sync/save-watch.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { useNow } from '../ui/use-now.ts'
import { useTaker } from '../ui/taken-off.ts'
import { besideWords, saveWords, type SaveWords } from './save-words.ts'
import * as savingWords from '../words/save.ts'

/** A state that has lasted this long is worth more words than its name. */
export const SETTLED_MS = 1_500

export function useSaveStatus(provider: StoryProvider): SaveStatus {
  return useSyncExternalStore(provider.subscribe, provider.status)
}

/** What `read` finds in the state of saving; it changes with each keystroke, what is found seldom does. */
export function useOfSaving<T extends boolean | string>(
  provider: StoryProvider,
  read: (status: SaveStatus) => T,
): T {
  return useSyncExternalStore(provider.subscribe, () => read(provider.status()))
}

/** Whether the draft takes what is typed: the server decides, and may change its mind. */
export function useMayEdit(provider: StoryProvider): boolean {
  return useOfSaving(provider, ({ state }) => mayEdit(state))
}

/** What is to be said of saving in this story. */
export function useSaveWords(provider: StoryProvider, storyId: string): SaveWords {
  const status = useSaveStatus(provider)
  const taker = useTaker(storyId, mayEdit(status.state))
  return saveWords(status, { taker, now: useNow(60_000) })
}

interface BadgeProps {
  provider: StoryProvider
  storyId: string
}

export function SaveBadge({ provider, storyId }: BadgeProps) {
  const status = useSaveStatus(provider)
  const words = useSaveWords(provider, storyId)
  const beside = besideWords(status).map(({ text }) => text)
  const sentences = [savingWords.asSentence(words.label), words.detail, ...beside]
  const said = sentences.filter((sentence) => sentence !== null).join(' ')
  return (
    <>
      <Tooltip label={words.detail} disabled={words.detail === null} multiline maw={260}>
        <span className="save" data-tone={words.tone} data-testid="save-state">
          <span className="save-mark" aria-hidden="true" />
          {words.label}
        </span>
      </Tooltip>
      <Announcer text={words.tone === 'busy' ? null : said} />
    </>
  )
}

/** Says a state aloud once it has lasted: "Saving, Saved" after every key would drown everything else. */
function Announcer({ text }: { text: string | null }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(() => setSaid(text), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span className="visually-hidden" role="status" aria-live="polite">
      {text === null || text === said ? said : ''}
    </span>
  )
}
