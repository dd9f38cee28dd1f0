import { useEffect, useState } from 'react'
import * as names from '../words/names.ts'
import { Titles } from './titles.ts'

const titles = new Titles()

/** What the browser calls its tab while the calling screen is the one in front. */
export function useTitle(title: string) {
  const [key] = useState(() => ({}))
  useEffect(() => () => show(titles.without(key)), [key])
  useEffect(() => show(titles.set(key, title)), [key, title])
}

function show(title: string | null) {
  document.title = title === null ? names.galley : names.page(title)
}
