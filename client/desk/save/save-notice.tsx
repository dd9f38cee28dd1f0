import { Button } from '@mantine/core'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { keptListOf } from '../../sync/kept-list.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { keys } from '../ui/queries.ts'
import { go } from '../ui/router.tsx'
import { SETTLED_MS, useSaveStatus, useSaveWords } from './save-badge.tsx'
import { CopyButton } from './copy-button.tsx'
import { reading } from './reading.ts'
import { besideWords, type Beside, type Remedy } from './save-words.ts'
import { Strip } from '../ui/strip.tsx'
import { tell } from '../ui/tell.ts'
import * as buttons from '../words/buttons.ts'
import * as copyWords from '../words/copy.ts'
import * as savingWords from '../words/save.ts'

interface NoticeProps {
  provider: StoryProvider
  storyId: string
}

/**
 * At the foot of the story, where it moves no line that somebody writes in: what is out of the
 * ordinary, what it means and what can be done. The badge says it aloud.
 */
export function SaveNotice({ provider, storyId }: NoticeProps) {
  const status = useSaveStatus(provider)
  const words = useSaveWords(provider, storyId)
  const lasted = useLasted(words.label)
  const shown = words.detail !== null && (lasted || !words.passing)
  return (
    <>
      {besideWords(status).map((beside) => (
        <BesideStrip key={beside.about} {...beside} provider={provider} storyId={storyId} />
      ))}
      {shown && (
        <Strip
          about="save"
          tone={words.tone}
          icon="warn"
          title={savingWords.asSentence(words.label)}
          text={words.detail ?? ''}
        >
          {words.remedies.map((remedy) => (
            <RemedyButton key={remedy} remedy={remedy} provider={provider} storyId={storyId} />
          ))}
        </Strip>
      )}
    </>
  )
}

function BesideStrip({ about, text, ...story }: NoticeProps & Beside) {
  const lasted = useLasted(about)
  if (about === 'full')
    return (
      <Strip about="save" tone="warn" icon="warn" text={text}>
        <CopyButton {...story} />
      </Strip>
    )
  if (!lasted) return null
  return about === 'apart' ? (
    <Strip about="save" tone="quiet" icon="people" text={text} />
  ) : (
    <Strip about="save" tone="warn" icon="warn" text={text} />
  )
}

/** True once `key` has stayed the same for a while. */
function useLasted(key: string): boolean {
  const [lasted, setLasted] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setLasted(key), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [key])
  return lasted === key
}

interface RemedyProps extends NoticeProps {
  remedy: Remedy
}

function RemedyButton({ remedy, provider, storyId }: RemedyProps) {
  const client = useQueryClient()
  switch (remedy) {
    case 'reload':
      return button(buttons.reload, () => location.reload())
    case 'sign-in':
      return button(buttons.signIn, () => void askWhoIAm(client, provider))
    case 'leave':
      return button(buttons.allStories, () => go('/desk'))
    case 'reconnect':
      return button(savingWords.reconnect, () => provider.connectAnew())
    case 'copy':
      return button(buttons.copyText, () => void copyText(provider))
    case 'continue':
      return <CopyButton provider={provider} storyId={storyId} />
    case 'drop':
      return <DropButton provider={provider} storyId={storyId} />
    case 'reopen':
      return button(savingWords.reopen, () => {
        void client.invalidateQueries({ queryKey: keys.story(storyId) })
        provider.reconnect()
      })
  }
}

/** The sign-in comes up by itself if they are signed out; if not, the draft can be opened. */
async function askWhoIAm(client: QueryClient, provider: StoryProvider) {
  await client.invalidateQueries({ queryKey: keys.me })
  if (client.getQueryState(keys.me)?.status === 'success') provider.reconnect()
}

const button = (label: string, run: () => void) => (
  <Button variant="default" onClick={run}>
    {label}
  </Button>
)

async function copyText({ doc }: StoryProvider) {
  try {
    const { copy, draftText } = await reading.load()
    await copy(draftText(doc))
    tell(buttons.copied, savingWords.copied)
  } catch {
    tell(copyWords.notCopied, copyWords.refused)
  }
}

function DropButton({ provider, storyId }: NoticeProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      {button(savingWords.drop, () => setAsking(true))}
      {asking && (
        <ConfirmDialog
          title={savingWords.dropSure.title}
          text={savingWords.dropSure.text}
          confirm={savingWords.drop}
          danger
          run={async () => {
            await provider.forgetCopy()
            keptListOf(provider.userId).forget(storyId)
            location.reload()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
