import { useState } from 'react'

/** The letters of an entry that is none yet, which outlive a reload of the page; `place` names its person and field. */
export function useBegunEntry(place: string): [string, (text: string) => void] {
  const key = `galley:begun ${place}`
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '')
  const change = (changed: string) => {
    if (changed === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, changed)
    setText(changed)
  }
  return [text, change]
}
