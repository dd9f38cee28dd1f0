import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { KeptWords } from '../../sync/kept-list.ts'
import { hasLocks } from '../../sync/copy-lock.ts'
import { Icon } from '../../editor/icons.tsx'
import { problemOf } from '../ui/api.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Link, storyPath } from '../ui/router.tsx'
import { tell, tellProblem } from '../ui/tell.ts'
import { ago, atMinute } from '../words/times.ts'
import { whyWords } from './kept-words.ts'

interface KeptRowProps {
  words: KeptWords
  userId: string
  online: boolean
  now: number
}

export function KeptRow({ words, userId, online, now }: KeptRowProps) {
  const { storyId, since, why } = words
  const headline = words.headline || 'Untitled story'
  const written = new Date(since).toISOString()
  return (
    <li>
      <div className="kept-words">
        {why === 'gone' ? (
          <span dir="auto">{headline}</span>
        ) : (
          <Link href={storyPath(storyId)} dir="auto">
            {headline}
          </Link>
        )}
        <span className="quiet">
          Written{' '}
          <time dateTime={written} title={atMinute(written)}>
            {ago(written, now)}
          </time>
          , not sent. {whyWords(why, { online, sends: hasLocks() })}
        </span>
      </div>
      <RowTools storyId={storyId} headline={headline} userId={userId} />
    </li>
  )
}

interface ToolsProps {
  storyId: string
  headline: string
  userId: string
}

function RowTools({ storyId, headline, userId }: ToolsProps) {
  const [asking, setAsking] = useState(false)
  const withText = (use: (text: string) => Promise<void> | void) => async () => {
    try {
      const { keptText } = await import('./kept-copy.ts')
      await use(await keptText(storyId, userId))
    } catch (error) {
      tellProblem('The text could not be taken', problemOf(error))
    }
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            rightSection={<Icon name="down" />}
            aria-label={`More for “${headline}”`}
          >
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void withText(copy)()}>Copy the text</Menu.Item>
          <Menu.Item onClick={() => void withText((text) => download(text, headline))()}>
            Save it as a file
          </Menu.Item>
          <Menu.Item color="red" onClick={() => setAsking(true)}>
            Throw it away…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <ConfirmDialog
          title="Throw away what was not sent?"
          text={`What you wrote in “${headline}” on this device and nobody else has is gone then. The story itself stays as it is saved.`}
          confirm="Throw it away"
          danger
          run={async () => {
            const { throwAway } = await import('./kept-copy.ts')
            await throwAway(storyId, userId)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

async function copy(text: string) {
  await navigator.clipboard.writeText(text)
  tell('Copied', 'The story as it stands on this device, without formatting.')
}

function download(text: string, headline: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${headline
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60)}.txt`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
