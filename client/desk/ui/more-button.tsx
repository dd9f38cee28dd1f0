import { Button } from '@mantine/core'
import { ProblemNote } from './problem-note.tsx'

interface MoreButtonProps {
  list: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    error: unknown
    fetchNextPage: () => Promise<unknown>
  }
  words: string
}

/** The end of what was fetched of a list: more comes when it is pressed. */
export function MoreButton({ list, words }: MoreButtonProps) {
  return (
    <>
      {list.isFetchNextPageError && <ProblemNote error={list.error} />}
      {list.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {words}
        </Button>
      )}
    </>
  )
}
