import { useEffect } from 'react'
import * as names from '../words/names.ts'

export function useTitle(title: string) {
  useEffect(() => {
    document.title = names.page(title)
  }, [title])
}
