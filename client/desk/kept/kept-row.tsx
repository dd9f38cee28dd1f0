import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { KeptWords } from '../../sync/kept-list.ts'
import { hasLocks } from '../../sync/copy-lock.ts'
import { Icon } from '../../editor/icons.tsx'
import { problemOf } from '../ui/api.ts'
import { copy } from '../ui/clipboard.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Link, storyPath } from '../ui/router.tsx'
import { tell, tellProblem } from '../ui/tell.ts'
import { ago, atMinute } from '../words/times.ts'
import { whyWords } from './kept-words.ts'
import { Sentence } from '../words/sentence.tsx'
import * as buttons from '../words/buttons.ts'
import * as keptWords from '../words/kept.ts'
import * as names from '../words/names.ts'

interface KeptRowProps {
  words: KeptWords
  userId: string
  online: boolean
  now: number
}

export function KeptRow({ words, userId, online, now }: KeptRowProps) {
  const { storyId, since, why } = words
  const headline = words.headline || names.untitled
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
          <Sentence
            of={keptWords.written(
              <time dateTime={written} title={atMinute(written)}>
                {ago(written, now)}
              </time>,
              whyWords(why, { online, sends: hasLocks() }),
            )}
          />
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
      tellProblem(keptWords.notTaken, problemOf(error))
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
            aria-label={keptWords.moreFor(headline)}
          >
            {keptWords.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void withText(copyText)()}>{buttons.copyText}</Menu.Item>
          <Menu.Item onClick={() => void withText((text) => download(text, headline))()}>
            {keptWords.saveAsFile}
          </Menu.Item>
          <Menu.Item color="red" onClick={() => setAsking(true)}>
            {keptWords.throwAway}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <ConfirmDialog
          title={keptWords.sure.title}
          text={keptWords.sure.text(headline)}
          confirm={keptWords.sure.confirm}
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

async function copyText(text: string) {
  try {
    await copy(text)
    tell(buttons.copied, keptWords.copied)
  } catch {
    tell(keptWords.notCopied, keptWords.clipboardRefused)
  }
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
