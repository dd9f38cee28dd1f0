import { useEffect, useState } from 'react'

/** Who types a word wants what it finds, not what each letter on the way does. */
const TYPING_MS = 200

/** What was typed, once it stands still. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
