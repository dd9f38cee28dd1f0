import type { Thread } from '../../../shared/protocol/api/comments.ts'
import { problemOf } from '../ui/api.ts'
import { copy } from '../ui/clipboard.ts'
import { storyPath } from '../ui/router.tsx'
import { tellBriefly, tellProblem } from '../ui/tell.ts'
import * as commentWords from '../words/comments.ts'

const BEGINS = '#comment='

/** The thread that an address names. */
export function linkedThread(hash: string): string | null {
  return hash.startsWith(BEGINS) ? decodeURIComponent(hash.slice(BEGINS.length)) : null
}

/** Of the element that shows a thread. */
export const articleId = (threadId: string) => `comment-${threadId}`

/** Puts the address of a thread into the clipboard. */
export function useCopiedLink({ id, storyId }: Thread): () => void {
  return () => {
    const { origin } = location
    const address = `${origin}${storyPath(storyId)}${BEGINS}${encodeURIComponent(id)}`
    copy(address).then(
      () => tellBriefly('comment-link', commentWords.linkCopied, commentWords.linkHolds),
      (error: unknown) => tellProblem(commentWords.notCopied, problemOf(error)),
    )
  }
}
