import { useEffect, useState } from 'react'

/**
 * For a dialog that is mounted only while it is open: when it goes, the focus returns to what opened
 * it; after an item of a menu, which is gone by then, to the menu's button. Where it has gone elsewhere, it stays.
 */
export function useFocusReturn() {
  const [opener] = useState(openerNow)
  useEffect(() => {
    return () => {
      // What held it is gone from the page.
      if (document.activeElement === document.body) opener?.focus({ preventScroll: true })
    }
  }, [opener])
}

function openerNow(): HTMLElement | null {
  const active = document.activeElement
  const menu = active?.closest('[role="menu"]')
  const button = document.getElementById(menu?.getAttribute('aria-labelledby') ?? '')
  const opener = button ?? active
  return opener instanceof HTMLElement ? opener : null
}
