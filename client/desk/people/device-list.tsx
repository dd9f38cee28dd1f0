import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Session } from '../../../shared/protocol/api/people.ts'
import { accountApi } from '../ui/account-api.ts'
import { MoreButton } from '../ui/more-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { ago, atMinute } from '../words/times.ts'
import { useNow } from '../ui/use-now.ts'
import { rowsOf, usePages } from '../ui/use-pages.ts'
import { deviceWords } from './device-words.ts'
import * as devicesWords from '../words/devices.ts'

/** Where somebody is signed in; `userId` is null for oneself. */
export function DeviceList({ userId }: { userId: string | null }) {
  const { devices, end } = useDevices(userId)
  const open = rowsOf(devices, (page) => page.sessions)
  const others = open.filter(({ current }) => !current)
  return (
    <>
      <ProblemNote error={devices.error} retry={() => void devices.refetch()} />
      {devices.data && open.length === 0 && <p className="quiet">{devicesWords.none}</p>}
      {open.length > 0 && (
        <ul className="people">
          {open.map((device) => (
            <DeviceRow key={device.id} device={device} end={() => end.mutate(device.id)} />
          ))}
        </ul>
      )}
      <MoreButton list={devices} words={devicesWords.more} />
      <ProblemNote error={end.error} />
      {others.length > 1 && (
        <div className="section-foot">
          <Button
            variant="default"
            loading={end.isPending && end.variables === null}
            onClick={() => end.mutate(null)}
          >
            {userId === null ? devicesWords.signOutElsewhere : devicesWords.signOutEverywhere}
          </Button>
        </div>
      )}
    </>
  )
}

function DeviceRow({ device, end }: { device: Session; end: () => void }) {
  const now = useNow()
  const words = deviceWords(device.agent)
  return (
    <li className="person">
      <div className="person-words">
        <strong>
          {words}
          {device.current && <span className="quiet">{devicesWords.thisOne}</span>}
        </strong>
        <span className="quiet">
          {devicesWords.facts(atMinute(device.createdAt), ago(device.usedAt, now))}
        </span>
      </div>
      {!device.current && (
        <Button variant="default" aria-label={devicesWords.signOutOf(words)} onClick={end}>
          {devicesWords.signOut}
        </Button>
      )}
    </li>
  )
}

function useDevices(userId: string | null) {
  const client = useQueryClient()
  const queryKey = keys.sessions(userId)
  return {
    devices: usePages(queryKey, (cursor) => accountApi.sessions(userId, cursor)),
    /** One of them, or (`null`) all others: what one try could not do is over with the next. */
    end: useMutation({
      mutationFn: (id: string | null) =>
        id === null ? accountApi.endSessions(userId) : accountApi.endSession(id),
      onSettled: () => client.invalidateQueries({ queryKey }),
    }),
  }
}
