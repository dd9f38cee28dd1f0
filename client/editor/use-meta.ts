import { useCallback, useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import type * as Y from 'yjs'
import { META, type META_KEYS } from '../../shared/document/schema.ts'
import { shiftCaret } from './caret-shift.ts'

type MetaKey = keyof typeof META_KEYS

/** One field of the draft's `meta` map, as everybody sees it now. */
export function useMetaValue(doc: Y.Doc, key: MetaKey): unknown {
  const subscribe = useCallback(
    (listener: () => void) => {
      const map = doc.getMap(META)
      const onChange = (event: Y.YMapEvent<unknown>) => {
        if (event.keysChanged.has(key)) listener()
      }
      map.observe(onChange)
      return () => map.unobserve(onChange)
    },
    [doc, key],
  )
  return useSyncExternalStore(subscribe, () => doc.getMap(META).get(key))
}

export function setMeta(doc: Y.Doc, key: MetaKey, value: unknown) {
  const map = doc.getMap(META)
  if (map.get(key) !== value) map.set(key, value)
}

export function metaText(doc: Y.Doc, key: MetaKey): string {
  const value = doc.getMap(META).get(key)
  return typeof value === 'string' ? value : ''
}

export function useMetaText(doc: Y.Doc, key: MetaKey): [string, (text: string) => void] {
  const value = useMetaValue(doc, key)
  const set = useCallback((text: string) => setMeta(doc, key, text), [doc, key])
  return [typeof value === 'string' ? value : '', set]
}

const NONE: string[] = []

export function useMetaList(doc: Y.Doc, key: MetaKey): [string[], (list: string[]) => void] {
  const value = useMetaValue(doc, key)
  const set = useCallback((list: string[]) => setMeta(doc, key, list), [doc, key])
  const list = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : NONE
  return [list, set]
}

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Keeps the caret of a focused field at the same words while somebody else changes its text: setting
 * `value` alone would throw it to the end.
 */
export function useSteadyCaret<T extends Field>(value: string): RefObject<T | null> {
  const field = useRef<T>(null)
  const seen = useRef({ text: value, start: 0, end: 0 })
  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    const remember = () => {
      const start = element.selectionStart ?? 0
      seen.current = { text: element.value, start, end: element.selectionEnd ?? start }
    }
    const onSelection = () => {
      if (document.activeElement === element) remember()
    }
    document.addEventListener('selectionchange', onSelection)
    element.addEventListener('input', remember)
    return () => {
      document.removeEventListener('selectionchange', onSelection)
      element.removeEventListener('input', remember)
    }
  }, [])
  useLayoutEffect(() => {
    const element = field.current
    const { text, start, end } = seen.current
    if (!element || document.activeElement !== element || text === value) return
    const from = shiftCaret(text, value, start)
    const to = shiftCaret(text, value, end)
    element.setSelectionRange(from, to)
    seen.current = { text: value, start: from, end: to }
  }, [value])
  return field
}
