import { useEffect, useSyncExternalStore } from 'react'
import type { IconName } from '../../editor/icons.tsx'

export interface Command {
  id: string
  label: string
  group: string
  icon: IconName
  description?: string
  keywords?: string
  run: () => void
}

/* What the screen in view adds to the palette. */
let current: readonly Command[] = []
const listeners = new Set<() => void>()

function set(commands: readonly Command[]) {
  current = commands
  for (const listener of listeners) listener()
}

export function useScreenCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}

/** Offers `commands` in the palette while the calling screen is shown; the list must be memoised. */
export function useOfferCommands(commands: readonly Command[]) {
  useEffect(() => {
    set(commands)
    return () => set([])
  }, [commands])
}
