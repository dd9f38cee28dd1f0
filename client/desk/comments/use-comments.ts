import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ThreadPlace } from '../../../shared/protocol/api/comments.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { onceShown } from '../ui/once-shown.ts'
import { tell } from '../ui/tell.ts'
import { articleId, linkedThread } from './comment-link.ts'
import type { Comments } from './comments-context.ts'
import {
  PENDING,
  useCommentAnchors,
  useOrdered,
  useShownThreads,
  useToldLetters,
} from './use-comment-anchors.ts'
import { useKeptPlace } from './use-kept-words.ts'
import { useThreads, useWaiting } from './use-threads.ts'
import * as commentWords from '../words/comments.ts'

interface UseComments extends Pick<
  Comments,
  'story' | 'user' | 'may' | 'api' | 'people' | 'lookUp' | 'isNarrow'
> {
  provider: StoryProvider
  /** From now on what the person writes is suggested; false if it can't be, which they are told. Null where nobody suggests. */
  beginSuggesting: (() => boolean) | null
  /** Shows the part of the story in which something stands. */
  show: (part: 'comments' | 'text' | 'caption') => void
}

/** What is said beside a story, what the person here is about to say, and which of it they look at. */
export function useComments({ provider, show, ...here }: UseComments): Comments {
  const { story, user, may, api, people, lookUp, isNarrow, beginSuggesting } = here
  const anchors = useCommentAnchors(provider)
  const { data: known = null, error } = useThreads(story.id, api)
  const waiting = useWaiting(user.id, story.id)
  const all = useMemo(
    () => (known?.threads ?? []).filter(({ comments }) => comments.length > 0),
    [known],
  )
  const [composing, setComposing] = useKeptPlace(user.id, story.id)
  useShownThreads(anchors, all, composing)
  useToldLetters(anchors, provider, all, api)
  const threads = useOrdered(anchors, all)
  const [active, activate] = useActive(anchors, show)
  const ways = useWays({ anchors, activate, show, setComposing, beginSuggesting })
  useLinked(known !== null, threads, (id) => {
    show('comments')
    activate(id)
    focusThread(id)
  })
  const said = useMemo(
    () => ({ known, error, threads, waiting, people, lookUp }),
    [known, error, threads, waiting, people, lookUp],
  )
  const who = useMemo(() => ({ story, user, may, api }), [story, user, may, api])
  return useMemo(
    () => ({ ...who, anchors, active, activate, isNarrow, composing, ...said, ...ways }),
    [who, anchors, active, activate, isNarrow, composing, said, ways],
  )
}

interface Ways {
  anchors: Comments['anchors']
  activate: Comments['activate']
  show: UseComments['show']
  setComposing: (place: ThreadPlace | null) => void
  beginSuggesting: UseComments['beginSuggesting']
}

function useWays({ anchors, activate, show, setComposing, beginSuggesting }: Ways) {
  const latest = useRef(setComposing)
  useEffect(() => {
    latest.current = setComposing
  })
  return useMemo(
    () => ({
      goToWords: (id: string) => {
        activate(id)
        show(anchors.place(id)?.field === 'heroCaption' ? 'caption' : 'text')
        // The part that holds them is shown in the next frame.
        requestAnimationFrame(() => anchors.enter(id))
      },
      backToText: () => {
        show('text')
        requestAnimationFrame(() => anchors.focus())
      },
      suggest:
        beginSuggesting &&
        ((id: string) => {
          if (!beginSuggesting()) return
          activate(id)
          show('text')
          requestAnimationFrame(() => anchors.select(id))
        }),
      compose: (place: ThreadPlace) => {
        latest.current(place)
        activate(PENDING)
        show('comments')
      },
      stopComposing: () => {
        latest.current(null)
        activate(null)
      },
    }),
    [anchors, activate, show, beginSuggesting],
  )
}

/** Puts the keyboard to a thread, once the tab is shown. */
export function focusThread(id: string) {
  requestAnimationFrame(() =>
    onceShown(
      () => document.getElementById(articleId(id)),
      (article) => {
        article.focus({ preventScroll: true })
        article.scrollIntoView({ block: 'nearest' })
      },
    ),
  )
}

function useActive(
  anchors: Comments['anchors'],
  show: UseComments['show'],
): [string | null, (id: string | null) => void] {
  const [active, setActive] = useState<string | null>(null)
  const activate = useCallback(
    (id: string | null) => {
      anchors.mark(id)
      setActive(id)
      if (id !== null) anchors.reveal(id)
    },
    [anchors],
  )
  useEffect(() => {
    let hasCome = false
    anchors.onTouch = (ids, how) => {
      const { active } = anchors
      if (active === PENDING) return
      const next = touchedThread(ids, active, { again: how === 'pressed' && !hasCome })
      // Who presses where the caret was not has come there right before.
      hasCome = how === 'caret'
      anchors.mark(next)
      setActive(next)
      const isInPanel = anchors.caret()?.field === 'heroCaption'
      if (how === 'pressed' && next !== null && !isInPanel) show('comments')
    }
    return () => {
      anchors.onTouch = () => {}
    }
  }, [anchors, show])
  return [active, activate]
}

/** The smallest that is about the words, unless it is another of them already; pressed `again`, the next of them. */
function touchedThread(
  ids: readonly string[],
  active: string | null,
  { again }: { again: boolean },
): string | null {
  const at = active === null ? -1 : ids.indexOf(active)
  if (at < 0) return ids[0] ?? null
  return ids[again ? (at + 1) % ids.length : at] ?? null
}

/** The thread that the address names, as soon as the threads are known. */
function useLinked(isKnown: boolean, threads: Comments['threads'], open: (id: string) => void) {
  const [wanted, setWanted] = useState(() => linkedThread(location.hash))
  useEffect(() => {
    const look = () => setWanted(linkedThread(location.hash))
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  useEffect(() => {
    if (wanted === null || !isKnown) return
    setWanted(null)
    if (threads.some(({ id }) => id === wanted)) open(wanted)
    else tell(commentWords.notHere)
    // Only what is wanted and known decides; `open` is another function each time.
  }, [wanted, isKnown, threads])
}
