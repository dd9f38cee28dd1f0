import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { GuestHere } from '../../../shared/protocol/api/guests.ts'
import { DraftSuggestions } from '../../editor/suggestions/draft-suggestions.ts'
import { SuggestionDesk } from '../../editor/suggestions/suggestion-desk.ts'
import { useLine } from '../../editor/use-fields.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { CommentBubble } from '../comments/comment-bubble.tsx'
import { CommentsContext, type Comments, type MayComment } from '../comments/comments-context.ts'
import { CommentsCount } from '../comments/comments-count.tsx'
import { CommentsTab } from '../comments/comments-tab.tsx'
import { isUnread } from '../comments/thread-list.ts'
import { useCommentDeeds } from '../comments/use-comment-keys.ts'
import { useCommentSending } from '../comments/use-comment-sending.ts'
import { useComments } from '../comments/use-comments.ts'
import { useTitle } from '../ui/use-title.ts'
import { guestComments } from './guest-api.ts'
import { GuestBar } from './guest-bar.tsx'
import { GuestSheet } from './guest-sheet.tsx'
import { useGuestNews } from './use-guest-news.ts'
import { useGuestProvider } from './use-guest-provider.ts'
import * as guestPageWords from '../words/guest-page.ts'

/** As story.css has it. */
const NARROW = '(max-width: 900px)'
const NOBODY: Comments['people'] = []
const ignore = () => undefined

type View = 'text' | 'comments'

export function GuestStory({ guest }: { guest: GuestHere }) {
  const provider = useGuestProvider(guest)
  if (!provider) return <main className="story guest-page" id="main" />
  return <OpenStory key={provider.doc.guid} guest={guest} provider={provider} />
}

function OpenStory({ guest, provider }: { guest: GuestHere; provider: StoryProvider }) {
  const { id, name, colour } = guest
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false })
  const [view, setView] = useState<View>('text')
  const show = useCallback(
    (part: View | 'caption') => setView(part === 'comments' ? part : 'text'),
    [],
  )
  const user = useMemo(() => ({ id, name, colour }), [id, name, colour])
  const comments = useGuestComments(guest, { provider, isNarrow, show, user })
  const deeds = useCommentDeeds(comments, show)
  const suggestions = useMarked(provider, id)
  const headline = useLine(provider.doc, 'headline')
  useTitle(headline || guestPageWords.title)
  return (
    <CommentsContext value={comments}>
      <main className="story guest-page" id="main" data-view={view} data-side="comments">
        <h1 className="visually-hidden">{headline || guestPageWords.untitled}</h1>
        <GuestBar guest={guest} provider={provider} />
        {isNarrow && <PartSwitch view={view} onChange={setView} comments={comments} />}
        <div className="story-grid">
          <GuestSheet
            provider={provider}
            writer={user}
            anchors={comments.anchors}
            suggestions={suggestions}
            editable={false}
            onComment={deeds.comment}
          />
          <div className="side">
            <div className="side-comments">
              {(!isNarrow || view === 'comments') && (
                <CommentsTab provider={provider} close={() => setView('text')}>
                  <p className="quiet guest-sees">{guestPageWords.whoSees}</p>
                </CommentsTab>
              )}
            </div>
          </div>
        </div>
        <CommentBubble />
      </main>
    </CommentsContext>
  )
}

/** What is suggested is marked, so that nobody takes it for the text. */
function useMarked({ doc }: StoryProvider, userId: string): SuggestionDesk {
  const desk = useMemo(
    () => new SuggestionDesk(new DraftSuggestions({ doc, userId, now: Date.now })),
    [doc, userId],
  )
  useEffect(() => () => desk.suggestions.destroy(), [desk])
  return desk
}

function useGuestComments(
  { id, may, storyId }: GuestHere,
  here: Pick<Parameters<typeof useComments>[0], 'provider' | 'isNarrow' | 'show' | 'user'>,
): Comments {
  const api = useMemo(() => guestComments(id), [id])
  const story = useMemo(() => ({ id: storyId, comments: { open: 0, unread: 0 } }), [storyId])
  const allowed = useMemo((): MayComment => {
    const not = { mention: false, resolve: false, deleteOthers: false, share: false }
    return { say: may === 'comment', ...not }
  }, [may])
  useGuestNews({ id, storyId })
  useCommentSending(id, { away: false, api })
  return useComments({
    ...here,
    story,
    may: allowed,
    api,
    people: NOBODY,
    lookUp: ignore,
    beginSuggesting: null,
  })
}

interface PartSwitchProps {
  view: View
  onChange: (view: View) => void
  comments: Comments
}

function PartSwitch({ view, onChange, comments: { threads, known, user } }: PartSwitchProps) {
  const open = threads.filter(({ resolved }) => resolved === null).length
  const isNews = threads.some((thread) => isUnread(thread, known?.seen ?? 0, user.id))
  return (
    <SegmentedControl
      className="view-switch"
      fullWidth
      aria-label={guestPageWords.parts}
      value={view}
      onChange={(value) => onChange(value === 'comments' ? value : 'text')}
      data={[
        { value: 'text', label: guestPageWords.text },
        { value: 'comments', label: <CommentsCount open={open} isUnread={isNews} /> },
      ]}
    />
  )
}
