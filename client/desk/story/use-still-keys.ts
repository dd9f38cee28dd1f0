import { useEffect, useRef } from 'react'

const LETTERLESS = new Set(['Enter', 'Backspace', 'Delete', 'Dead', 'Process'])
/** There keys mean what they always mean. */
const TAKES_KEYS =
  'input, textarea, select, button, a[href], [role="menu"], [contenteditable="true"]'
const ENDS = new Set(['Tab', 'Escape'])

/**
 * Whoever was writing when the story stopped taking it goes on typing for a moment: nothing of that moves the page, until
 * they press the mouse, Tab or Escape.
 */
export function useStillKeys(editable: boolean) {
  const could = useRef(false)
  useEffect(() => {
    const hasLost = could.current && !editable
    could.current = editable
    return hasLost ? holdKeys() : undefined
  }, [editable])
}

function holdKeys(): () => void {
  const held = new AbortController()
  const options = { signal: held.signal, capture: true }
  const letGo = () => held.abort()
  addEventListener(
    'keydown',
    (event) => {
      if (ENDS.has(event.key)) letGo()
      else if (isTyping(event)) event.preventDefault()
    },
    options,
  )
  addEventListener('pointerdown', letGo, options)
  return letGo
}

function isTyping({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (target instanceof Element && target.closest(TAKES_KEYS)) return false
  return !ctrlKey && !metaKey && !altKey && (key.length === 1 || LETTERLESS.has(key))
}
