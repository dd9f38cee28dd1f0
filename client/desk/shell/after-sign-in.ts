import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import { accountApi } from '../ui/account-api.ts'
import { keys } from '../ui/queries.ts'
import { forgetNotes } from '../ui/use-kept-note.ts'

const CHANNEL = 'galley signed in'

/** The same person goes on with the screen that is there; anybody else begins anew. */
export async function goOn(client: QueryClient): Promise<void> {
  await takeOver(client, await accountApi.me())
  const others = new BroadcastChannel(CHANNEL)
  others.postMessage(null)
  others.close()
}

async function takeOver(client: QueryClient, user: User) {
  if (client.getQueryData<User>(keys.me)?.id !== user.id) {
    forgetNotes()
    return client.resetQueries()
  }
  client.setQueryData(keys.me, user)
  await client.invalidateQueries()
}

/** While this tab asks to sign in: goes on as soon as its person has done so in another one. */
export function useSignInElsewhere(): void {
  const client = useQueryClient()
  useEffect(() => {
    const others = new BroadcastChannel(CHANNEL)
    others.addEventListener('message', () => void follow(client)) // it never rejects
    return () => others.close()
  }, [client])
}

/** What somebody has on this screen is not taken from them by whoever else signs in. */
async function follow(client: QueryClient) {
  const user = await accountApi.me().catch(() => null)
  const here = client.getQueryData<User>(keys.me)
  if (user && (here === undefined || here.id === user.id)) await takeOver(client, user)
}
