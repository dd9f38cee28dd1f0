import { useState } from 'react'

/* A dialog that is closed by mistake takes no note with it, as long as the page is open. */
const kept = new Map<string, string>()

/** Whoever comes after somebody else at this page reads none of theirs. */
export function forgetNotes() {
  kept.clear()
}

/** The note that somebody began for `what`, else that of `begin`, and a way to change it; '' lets go of it. */
export function useKeptNote(what: string, begin = ''): [string, (note: string) => void] {
  const [note, setNote] = useState(kept.get(what) ?? begin)
  const change = (changed: string) => {
    if (changed === '') kept.delete(what)
    else kept.set(what, changed)
    setNote(changed)
  }
  return [note, change]
}
