import type { User } from '../../../shared/protocol/api/people.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'
import { Icon } from '../../editor/icons.tsx'
import { ConfidentialMark } from '../ui/confidential-mark.tsx'
import { Link, storyPath } from '../ui/router.tsx'
import { useSectionNames } from '../ui/queries.ts'
import { Faces, StateMark } from '../ui/story-marks.tsx'
import { count } from '../words/language.ts'
import * as names from '../words/names.ts'
import * as storiesWords from '../words/stories.ts'
import { ago, atMinute } from '../words/times.ts'

interface StoryRowProps {
  story: StorySummary
  now: number
  user: User
  /** Who is in it and who reads it now is known. */
  isLive: boolean
}

export function StoryRow({ story, now, user, isLive }: StoryRowProps) {
  const named = useSectionNames()
  const mine = story.assignees.some((person) => person.id === user.id)
  return (
    <li className="story-row" data-state={story.state}>
      <div className="row-main">
        <Link
          href={storyPath(story.id)}
          className="story-link"
          dir="auto"
          data-untitled={story.headline === ''}
        >
          {story.headline || names.untitled}
        </Link>
        <span className="row-sub">
          <span data-none={story.section === null}>{named(story.section)}</span>
          {story.createdBy && <span dir="auto">{story.createdBy.name}</span>}
          {story.edited && <span className="row-edits">{storiesWords.edited}</span>}
          {story.confidants && <ConfidentialMark confidants={story.confidants} />}
          <OpenComments {...story.comments} />
          <OpenSuggestions open={story.suggestions} />
          {mine && <span className="row-mine">{storiesWords.mine}</span>}
        </span>
      </div>
      <StateMark state={story.state} />
      <span className="row-faces">
        <Faces people={isLive ? story.present : []} label={storiesWords.inIt} />
      </span>
      <time className="row-changed" dateTime={story.changedAt} title={atMinute(story.changedAt)}>
        <span className="visually-hidden">{storiesWords.changed}</span>
        {ago(story.changedAt, now)}
      </time>
      <Numbers story={story} isLive={isLive} />
    </li>
  )
}

function OpenComments({ open, unread }: StorySummary['comments']) {
  if (open === 0) return null
  return (
    <span className="row-comments" data-unread={unread > 0} title={storiesWords.comments(open)}>
      <Icon name="comment" size={13} />
      {count(open)}
      <span className="visually-hidden">
        {unread > 0 ? storiesWords.unreadAfter(open) : storiesWords.commentsAfter(open)}
      </span>
    </span>
  )
}

function OpenSuggestions({ open }: { open: number }) {
  if (open === 0) return null
  return (
    <span className="row-suggestions" title={storiesWords.suggestions(open)}>
      <Icon name="suggest" size={13} />
      {count(open)}
      <span className="visually-hidden">{storiesWords.suggestionsAfter(open)}</span>
    </span>
  )
}

function Numbers({ story, isLive }: Pick<StoryRowProps, 'story' | 'isLive'>) {
  if (story.revision === null) return <span className="row-numbers" />
  return (
    <span className="row-numbers">
      <span className="row-views" title={storiesWords.views(story.views)}>
        <Icon name="eye" size={14} />
        {count(story.views)}
        <span className="visually-hidden">{storiesWords.viewsAfter(story.views)}</span>
      </span>
      {isLive && story.reading !== null && (
        <span className="row-reading" data-some={story.reading > 0}>
          <span className="reading-dot" aria-hidden="true" />
          {count(story.reading)}
          <span className="visually-hidden">{storiesWords.readingAfter}</span>
        </span>
      )}
    </span>
  )
}
