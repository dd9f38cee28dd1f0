import { useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { FieldUndo } from '../../editor/field-undo.ts'
import { FieldToolsContext } from '../../editor/fields/field-tools.ts'
import { SearchedList } from '../../editor/find/searched-list.ts'
import type { ListName } from '../../editor/use-fields.ts'

interface ListProps {
  name: ListName
  list: Y.Array<unknown>
  undo: FieldUndo
  editable: boolean
}

/** Lets words be found and replaced in a list, and gives how its entries look meanwhile. */
export function useSearchedList({ name, list, undo, editable }: ListProps) {
  const lists = useContext(FieldToolsContext)?.fields.lists
  const [searched] = useState(() => {
    const element = () => document.getElementById(`field-${name}`)
    return new SearchedList({ name, list, undo, element })
  })
  useEffect(() => {
    searched.editable = editable
  }, [searched, editable])
  useEffect(() => lists?.open(searched, list), [lists, searched, list])
  return useSyncExternalStore(searched.subscribe, searched.looks)
}
