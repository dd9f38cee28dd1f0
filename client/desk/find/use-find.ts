import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isMac } from '../../editor/editor-actions.ts'
import type { OpenFields } from '../../editor/fields/open-fields.ts'
import type { FindBar } from './find-bar.tsx'
import { tell } from '../ui/tell.ts'
import * as findWords from '../words/find.ts'
import type { Begun, Find, Kept } from './begun.ts'
import { NO_QUERY } from '../../editor/find/asked.ts'

export interface FindHere extends Find {
  /** Null before it is loaded. */
  Bar: typeof FindBar | null
}

/** Longer, it is no word that somebody looks for. */
const LONGEST_SELECTED = 200

/** The story comes first. */
const LOADED_AFTER_MS = 3_000

const loadBar = () => import('./find-bar.tsx').then((module) => module.FindBar)

/** Opens by its keys while the keyboard is in the story's text; elsewhere they are the browser's. */
export function useFind(fields: OpenFields): FindHere {
  const [begun, setBegun] = useState<Begun | null>(null)
  const kept = useRef<Kept>({ query: NO_QUERY, by: '' })
  const [Bar, setBar] = useState<typeof FindBar | null>(null)
  const load = useCallback(async () => {
    const bar = await loadBar()
    setBar(() => bar)
  }, [])
  useEffect(() => {
    // So that it is there when the network is not.
    const soon = setTimeout(() => void load().catch(() => undefined), LOADED_AFTER_MS)
    return () => clearTimeout(soon)
  }, [load])
  const begin = useCallback(() => {
    const selected = selectedIn(fields)
    // At once: what is typed right behind the keys is looked for, and stands in no text.
    const open = (typed: string) => {
      const isTyped = typed !== ''
      flushSync(() => setBegun({ text: isTyped ? typed : selected, isTyped }))
    }
    if (Bar) return open('')
    const typed = typedAhead()
    load().then(
      () => open(typed()),
      () => {
        typed()
        tell(findWords.title, findWords.notLoaded)
      },
    )
  }, [fields, Bar, load])
  const close = useCallback(() => setBegun(null), [])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!asksToFind(event) || !isInText()) return
      event.preventDefault()
      begin()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [begin])
  return useMemo(() => ({ begun, Bar, kept, begin, close }), [begun, Bar, begin, close])
}

function asksToFind({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey || shiftKey || !(isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey)) return false
  // On keyboards of other scripts, the key of that place.
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'f' : code === 'KeyF'
}

/** Letters that are typed are kept apart, until a click or Escape; gives what ends that as well, and them. */
function typedAhead(): () => string {
  let typed = ''
  const until = new AbortController()
  const end = () => until.abort()
  const keep = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (key === 'Escape') return end()
    if (key.length !== 1 || ctrlKey || metaKey || altKey) return
    event.preventDefault()
    event.stopPropagation()
    typed += key
  }
  const listening = { capture: true, signal: until.signal }
  window.addEventListener('keydown', keep, listening)
  window.addEventListener('pointerdown', end, listening)
  return () => {
    end()
    return typed
  }
}

function isInText(): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return false
  return document.activeElement?.closest('.sheet, .story .ProseMirror') != null
}

function selectedIn({ last }: OpenFields): string | null {
  if (!last) return null
  const { doc, selection } = last.view.state
  const text = doc.textBetween(selection.from, selection.to, '\n', '\n')
  return text === '' || text.includes('\n') || text.length > LONGEST_SELECTED ? null : text
}
