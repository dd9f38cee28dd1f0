import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type * as Y from 'yjs'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import { knownNow, type Known } from '../../editor/restore/fresh-letters.ts'
import { DraftRestore } from '../../editor/restore/draft-restore.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { tell } from '../ui/tell.ts'
import * as versionWords from '../words/versions.ts'
import { docOf, useRenewVersions } from './use-versions.ts'
import { versionsApi } from './versions-api.ts'
import { useVersionsHere, type Restored } from './versions-here.ts'

/** Nobody else can restore a version of the story for so long. */
const LEASE_MS = 60_000

/** Brings a version back into the draft, while nobody else does. What others type from the first look at it on stays. */
export function useRestore(version: Version) {
  const { story, provider, close, setRestored } = useVersionsHere()
  const [known] = useState(() => knownNow(provider.doc))
  const renew = useRenewVersions(story.id)
  return useMutation({
    mutationFn: async () => {
      const { number, at } = version
      const then = docOf(await versionsApi.draft(story.id, number))
      const { restore } = await versionsApi.beginRestore(story.id, number)
      const restored = await bringBack(provider, then, known).catch(async (error: unknown) => {
        await versionsApi.giveBack(story.id, restore)
        throw error
      })
      // It stands; that the time-line hears of it waits for the newsroom to have it.
      void tellNewsroom(provider, story.id, restore).finally(renew)
      return { at, ...restored }
    },
    onSuccess: (restored) => {
      close()
      setRestored(restored)
    },
  })
}

async function bringBack(
  { doc, awareness, arrivals }: StoryProvider,
  then: Y.Doc,
  known: Known,
): Promise<Omit<Restored, 'at'>> {
  arrivals.release()
  const restore = new DraftRestore(doc)
  restore.run(then, { awareness, known })
  return { undo: () => restore.undo(), forget: () => restore.destroy() }
}

async function tellNewsroom(provider: StoryProvider, storyId: string, restore: string) {
  try {
    const seq = await provider.whenSaved(AbortSignal.timeout(LEASE_MS))
    await versionsApi.restored(storyId, restore, seq)
  } catch {
    tell(versionWords.notListed, versionWords.listedLater)
  }
}
