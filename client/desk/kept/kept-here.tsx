import { Button } from '@mantine/core'
import { useContext, useEffect, useState } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import { hasLocks } from '../../sync/copy-lock.ts'
import { KeptRow } from './kept-row.tsx'
import { mayTry } from './kept-words.ts'
import { useKept } from './use-kept.ts'
import { SendNow } from './use-sending.ts'
import * as keptWords from '../words/kept.ts'

const FEW = 3
/** Most of it is gone before anybody could read of it. */
const SETTLED_MS = 1_500

/** Words that wait on this device, if there are any: of which stories, since when, why, and what can be done. */
export function KeptHere({ user }: { user: User }) {
  const { kept, online, now } = useKept(user.id)
  const settled = useSettled(kept.length > 0)
  const [all, setAll] = useState(false)
  const sendNow = useContext(SendNow)
  if (!settled) return null
  const shown = all ? kept : kept.slice(0, FEW)
  return (
    <section className="kept" aria-labelledby="kept-title">
      <div className="kept-head">
        <h2 id="kept-title">{keptWords.title}</h2>
        <span className="quiet" role="status">
          {keptWords.stories(kept.length)}
        </span>
        {online && hasLocks() && mayTry(kept) && (
          <Button variant="default" onClick={sendNow}>
            {keptWords.sendNow}
          </Button>
        )}
      </div>
      <ul>
        {shown.map((words) => (
          <KeptRow key={words.storyId} words={words} userId={user.id} online={online} now={now} />
        ))}
      </ul>
      {kept.length > FEW && (
        <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? keptWords.showFewer : keptWords.showAll(kept.length)}
        </Button>
      )}
    </section>
  )
}

/** True once it has been so for a moment. */
function useSettled(now: boolean): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!now) return setSettled(false)
    const timer = setTimeout(() => setSettled(true), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [now])
  return now && settled
}
