import { useEffect, useState } from 'react'

/** While `asked`: true as long as the cursor stays where it was when the question came up, in something to write in. */
export function useWriting(asked: boolean): boolean {
  const [left, setLeft] = useState(false)
  useEffect(() => {
    setLeft(false)
    if (!asked) return undefined
    const leave = () => setLeft(true)
    document.addEventListener('focusout', leave)
    window.addEventListener('blur', leave)
    return () => {
      document.removeEventListener('focusout', leave)
      window.removeEventListener('blur', leave)
    }
  }, [asked])
  return asked && !left && document.hasFocus() && isField(document.activeElement)
}

function isField(element: Element | null): boolean {
  if (element instanceof HTMLElement && element.isContentEditable) return true
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
}
