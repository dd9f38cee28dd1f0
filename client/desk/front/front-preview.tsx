import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import * as frontWords from '../words/front.ts'
import { changeOf, type Arranged } from './arrangement.ts'
import { frontApi } from './front-api.ts'

const STILL_MS = 250

/** The page as readers would see it, made by what makes theirs; nothing in it runs, and it is only looked at. */
export function FrontPreview({ arranged, version }: { arranged: Arranged; version: number }) {
  const [change] = useDebouncedValue(JSON.stringify(changeOf(arranged)), STILL_MS)
  const page = useQuery({
    queryKey: [...keys.front, 'preview', version, change],
    queryFn: () => frontApi.preview(changeOf(arranged)),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <section className="front-preview" aria-labelledby="preview-title">
      <h2 className="part-title" id="preview-title">
        {frontWords.preview}
      </h2>
      <ProblemNote error={page.error} />
      <div className="front-frame">
        {page.data !== undefined && (
          <iframe
            title={frontWords.previewFrame}
            sandbox="allow-same-origin"
            tabIndex={-1}
            srcDoc={page.data}
          />
        )}
      </div>
    </section>
  )
}
