import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FrontPage } from '../../../shared/protocol/api/front.ts'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import * as frontWords from '../words/front.ts'
import { arrangedOf, changeOf, isSame, type Arranged } from './arrangement.ts'
import { frontApi } from './front-api.ts'

/** What somebody changed, and which arrangement they changed. */
interface Mine {
  arranged: Arranged
  version: number
}

export type Arranging = ReturnType<typeof useArranging>

export const useFront = () => useQuery({ queryKey: keys.front, queryFn: frontApi.front })

/** The front page as this person arranges it. Of two at once the second is told, and both arrangements are there. */
export function useArranging(saved: FrontPage) {
  const client = useQueryClient()
  const [mine, setMine] = useState<Mine | null>(null)
  /** What was given up for somebody else's. */
  const [given, setGiven] = useState<Arranged | null>(null)
  const now = arrangedOf(saved)
  const arranged = mine?.arranged ?? now
  const isChanged = mine !== null && !isSame(mine.arranged, now)
  const version = mine?.version ?? saved.version
  const save = useMutation({
    mutationFn: () => frontApi.arrange({ ...changeOf(arranged), version }),
    onSuccess: (page) => {
      client.setQueryData(keys.front, page)
      setMine(null)
      setGiven(null)
      tell(frontWords.shown, frontWords.shownText)
    },
    // Somebody else may have been first.
    onError: () => void client.invalidateQueries({ queryKey: keys.front }),
  })
  return {
    arranged,
    isChanged,
    isOvertaken: isChanged && version !== saved.version,
    save,
    given,
    change: (next: Arranged) => {
      save.reset()
      setMine({ arranged: next, version })
    },
    undo: () => {
      save.reset()
      setMine(null)
    },
    keepMine: () => {
      save.reset()
      setMine({ arranged, version: saved.version })
    },
    takeTheirs: () => {
      save.reset()
      setGiven(arranged)
      setMine(null)
    },
    bringBack: () => {
      if (given) setMine({ arranged: given, version: saved.version })
      setGiven(null)
    },
  }
}
