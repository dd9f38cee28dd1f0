import { SegmentedControl } from '@mantine/core'
import { useCallback } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { Selected } from '../../editor/comments/comment-anchors.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { CommentsCount } from '../comments/comments-count.tsx'
import { useCommentsHere } from '../comments/comments-context.ts'
import { SideTabs } from '../comments/side-tabs.tsx'
import { isUnread } from '../comments/thread-list.ts'
import { SuggestionsCount } from '../suggestions/suggestions-count.tsx'
import * as storyWords from '../words/story.ts'
import { WhenHere } from '../ui/when-here.tsx'
import { side as sideParts, versions } from './later-parts.ts'
import type { Parts, View } from './use-parts.ts'

interface SideProps {
  story: StoryDetail
  parts: Parts
}

const VIEWS: readonly View[] = ['text', 'details', 'comments', 'suggestions', 'versions']

/** On a narrow screen: what of the story is shown. */
export function PartSwitch({ story, parts }: SideProps) {
  const news = useCommentNews(story)
  if (!parts.isNarrow) return null
  return (
    <SegmentedControl
      className="view-switch"
      fullWidth
      aria-label={storyWords.parts}
      value={parts.view}
      onChange={(value) => parts.show(VIEWS.find((view) => view === value) ?? 'text')}
      data={[
        { value: 'text', label: storyWords.text },
        { value: 'details', label: storyWords.details },
        { value: 'comments', label: <CommentsCount {...news} /> },
        { value: 'suggestions', label: <SuggestionsCount /> },
        { value: 'versions', label: storyWords.versions },
      ]}
    />
  )
}

interface StorySideProps extends SideProps {
  user: User
  provider: StoryProvider
  showGuests: () => void
}

/** Beside the text: all that is to be filled in, or what is said of it. */
export function StorySide(props: StorySideProps) {
  const { story, user, provider, parts, showGuests } = props
  const { anchors, backToText, compose } = useCommentsHere()
  const commentOn = useCallback((about: Selected) => compose({ on: 'words', ...about }), [compose])
  const { isNarrow, view, side, show } = parts
  const news = useCommentNews(story)
  const part = isNarrow ? view : side
  return (
    <div className="side">
      {!isNarrow && (
        <SideTabs side={side} onChange={show} suggestions={<SuggestionsCount />} {...news} />
      )}
      <div className="side-details" id="side-details" {...panelRole('details', isNarrow)}>
        <WhenHere of={sideParts}>
          {({ StoryPanel }) => (
            <StoryPanel story={story} user={user} provider={provider} anchors={anchors} />
          )}
        </WhenHere>
      </div>
      <div className="side-comments" id="side-comments" {...panelRole('comments', isNarrow)}>
        {part === 'comments' && (
          <WhenHere of={sideParts}>
            {({ CommentsTab, GuestsNote }) => (
              <CommentsTab provider={provider} close={() => show('text')}>
                <GuestsNote story={story} onManage={showGuests} />
              </CommentsTab>
            )}
          </WhenHere>
        )}
      </div>
      <div
        className="side-suggestions"
        id="side-suggestions"
        {...panelRole('suggestions', isNarrow)}
      >
        {part === 'suggestions' && (
          <WhenHere of={sideParts}>
            {({ SuggestionsTab }) => (
              <SuggestionsTab
                close={() => show('text')}
                backToText={backToText}
                onComment={commentOn}
              />
            )}
          </WhenHere>
        )}
      </div>
      <div className="side-versions" id="side-versions" {...panelRole('versions', isNarrow)}>
        {part === 'versions' && (
          <WhenHere of={versions}>
            {({ VersionsTab }) => <VersionsTab close={() => show('text')} />}
          </WhenHere>
        )}
      </div>
    </div>
  )
}

/** On a narrow screen there are no tabs to name it. */
function panelRole(side: string, isNarrow: boolean) {
  return isNarrow ? {} : ({ role: 'tabpanel', 'aria-labelledby': `tab-${side}` } as const)
}

/** How many threads are open, and whether something is new; before they have come, as the list of stories has it. */
function useCommentNews({ comments }: StoryDetail): { open: number; isUnread: boolean } {
  const { known, threads, user } = useCommentsHere()
  if (!known) return { open: comments.open, isUnread: comments.unread > 0 }
  return {
    open: threads.filter(({ resolved }) => resolved === null).length,
    isUnread: threads.some((thread) => isUnread(thread, known.seen, user.id)),
  }
}
