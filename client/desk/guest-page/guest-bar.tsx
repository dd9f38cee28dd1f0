import { Tooltip } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import type { GuestHere } from '../../../shared/protocol/api/guests.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import * as guestPageWords from '../words/guest-page.ts'
import { atMinute } from '../words/times.ts'

interface GuestBarProps {
  guest: GuestHere
  provider: StoryProvider
}

/** Whose story it is, for whom and until when, and whether what is shown is as it is now. */
export function GuestBar({ guest, provider }: GuestBarProps) {
  const { name, may, expiresAt, newsroom } = guest
  return (
    <>
      <header className="story-bar guest-bar">
        <span className="guest-of" dir="auto">
          {newsroom}
        </span>
        <p dir="auto">{guestPageWords.may(name, may, atMinute(expiresAt))}</p>
        <LiveState provider={provider} />
      </header>
      <p className="guest-strip">{guestPageWords.notPublic}</p>
    </>
  )
}

function LiveState({ provider }: { provider: StoryProvider }) {
  const { state } = useSyncExternalStore(provider.subscribe, provider.status)
  const isLive = state.kind === 'read-only' && state.connected && state.told
  const isNew = state.kind === 'connecting' || (state.kind === 'read-only' && !state.told)
  const words = isLive
    ? guestPageWords.live
    : isNew
      ? guestPageWords.connecting
      : guestPageWords.away
  return (
    <Tooltip label={guestPageWords.liveHint} disabled={!isLive}>
      <span className="guest-state" data-live={isLive} role="status">
        {words}
      </span>
    </Tooltip>
  )
}
