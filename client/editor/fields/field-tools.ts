import { createContext, useContext, useLayoutEffect, useRef, useState } from 'react'
import type { Plugin } from '@tiptap/pm/state'
import type { FieldParts, OpenFields } from './open-fields.ts'
import { smartTyping } from './smart-typing.ts'

/** What the editors of a draft need, besides the draft. */
export interface FieldTools {
  fields: OpenFields
  /** In which the newsroom writes, as in `<html lang>`. */
  language: string
  /** Quotes and dashes that are typed become those of the language. */
  smartQuotes: boolean
}

/** Null where there are no such tools, as for a guest. */
export const FieldToolsContext = createContext<FieldTools | null>(null)

/** The plugins of an editor that is about to be made, and the `lang` of its words; the plugins follow what is changed later. */
export function useFieldTools() {
  const tools = useContext(FieldToolsContext)
  const latest = useRef(tools)
  useLayoutEffect(() => {
    latest.current = tools
  })
  const [plugins] = useState(() => (field: string, parts: FieldParts): Plugin[] => {
    const own = tools?.fields.plugins(field, parts) ?? []
    return own.length > 0 ? [...own, smartTyping(() => latest.current)] : []
  })
  return { plugins, language: tools?.language }
}
