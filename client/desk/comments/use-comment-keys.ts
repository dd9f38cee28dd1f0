import { useEffect, useMemo, useRef } from 'react'
import { keysHere } from '../../editor/editor-actions.ts'
import type { Command } from '../ui/commands.ts'
import { COMMENT_KEYS, commentKey, type CommentKey } from './comment-keys.ts'
import type { Comments } from './comments-context.ts'
import { tell } from '../ui/tell.ts'
import { beside, inOrder, isGone, isSuggestible } from './thread-list.ts'
import { focusThread } from './use-comments.ts'
import * as commentWords from '../words/comments.ts'
import * as storyWords from '../words/story.ts'

export type CommentDeeds = Record<CommentKey | 'open' | 'onStory' | 'suggest', () => void>

/** What keys and the palette do with comments; they are the same as long as the screen is there. */
export function useCommentDeeds(
  comments: Comments,
  show: (part: 'comments') => void,
): CommentDeeds {
  const latest = useRef({ comments, show })
  useEffect(() => {
    latest.current = { comments, show }
  })
  const deeds = useMemo((): CommentDeeds => {
    const go = (step: 1 | -1) => {
      const { comments, show } = latest.current
      const thread = nextThread(comments, step)
      if (!thread) return show('comments')
      show('comments')
      comments.activate(thread.id)
      focusThread(thread.id)
    }
    return {
      comment: () => commentOnSelected(latest.current.comments),
      next: () => go(1),
      previous: () => go(-1),
      open: () => latest.current.show('comments'),
      suggest: () => suggestForActive(latest.current.comments),
      onStory: () => latest.current.comments.compose({ on: 'story' }),
    }
  }, [])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = commentKey(event)
      if (key === null || document.querySelector('[role="dialog"][aria-modal="true"]')) return
      event.preventDefault()
      deeds[key]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [deeds])
  return deeds
}

/** On the words that are selected, else on the one at the cursor; without any, on the story. */
function commentOnSelected({ anchors, compose, may }: Comments) {
  if (!may.say) return
  const selected = anchors.selected()
  compose(selected ? { on: 'words', ...selected } : { on: 'story' })
}

function suggestForActive({ anchors, threads, active, suggest }: Comments) {
  const thread = threads.find(({ id }) => id === active)
  if (thread && isSuggestible(thread) && !isGone(thread, anchors.place(thread.id)))
    suggest?.(thread.id)
  else tell(commentWords.nothingToSuggest)
}

/** From the thread in view; else from where the caret stands. */
function nextThread({ anchors, threads, active }: Comments, step: 1 | -1) {
  const open = inOrder(
    threads.filter(({ resolved }) => resolved === null),
    (id) => anchors.place(id),
  )
  if (open.some(({ id }) => id === active)) {
    const isHere = document.activeElement?.closest('.comments-tab')
    // From the text, one first comes to the thread in whose words one is.
    return isHere ? beside(open, active, step) : (open.find(({ id }) => id === active) ?? null)
  }
  const caret = anchors.caret()
  const isBehind = (id: string) => {
    const place = anchors.place(id)
    const from = place?.ranges[0]?.from
    return place?.field === caret?.field && from !== undefined && from >= (caret?.pos ?? 0)
  }
  const behind = open.find(({ id }) => isBehind(id)) ?? null
  if (step === 1) return behind ?? open[0] ?? null
  return beside(open, behind?.id ?? null, -1)
}

/** In the palette, where their keys stand as well. */
export function useCommentCommands(deeds: CommentDeeds): readonly Command[] {
  return useMemo(() => {
    const command = (id: CommentKey): Command => ({
      id: `comment-${id}`,
      group: storyWords.commands,
      label: commentWords.keys[id],
      description: keysHere(COMMENT_KEYS[id]),
      icon: id === 'comment' ? 'comment' : id === 'next' ? 'down' : 'up',
      run: deeds[id],
    })
    return [
      command('comment'),
      command('next'),
      command('previous'),
      {
        id: 'comment-story',
        group: storyWords.commands,
        label: commentWords.onStory,
        icon: 'comment',
        run: deeds.onStory,
      },
      {
        id: 'comment-suggest',
        group: storyWords.commands,
        label: commentWords.keys.suggest,
        icon: 'suggest',
        run: deeds.suggest,
      },
      {
        id: 'comment-open',
        group: storyWords.commands,
        label: commentWords.keys.open,
        icon: 'comment',
        run: deeds.open,
      },
    ]
  }, [deeds])
}
