import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { roleMay } from '../../../shared/model/roles.ts'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { CommentAnchors } from '../../editor/comments/comment-anchors.ts'
import { FieldToolsContext, type FieldTools } from '../../editor/fields/field-tools.ts'
import type { KeptMode } from '../../editor/suggestions/draft-suggestions.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { CommentBubble } from '../comments/comment-bubble.tsx'
import { commentsApi } from '../comments/comments-api.ts'
import { CommentsContext, type Comments, type MayComment } from '../comments/comments-context.ts'
import { useCommentDeeds } from '../comments/use-comment-keys.ts'
import { useComments } from '../comments/use-comments.ts'
import { useMentionable } from '../comments/use-mentionable.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useStory } from '../ui/queries.ts'
import { Link } from '../ui/router.tsx'
import { useMayEdit } from '../save/save-badge.tsx'
import { SaveNotice } from '../save/save-notice.tsx'
import { ArchivedStrip } from './archived-strip.tsx'
import { DeedStrip } from './deed-strip.tsx'
import { dialogs, LATER, versions as versionParts } from './later-parts.ts'
import { StoryHeader } from './story-header.tsx'
import { StorySheet } from './story-sheet.tsx'
import { PartSwitch, StorySide } from './story-side.tsx'
import { titleWords } from './story-words.ts'
import { useParts, type Parts } from './use-parts.ts'
import { useSaveKey } from './use-save-key.ts'
import { useStoryProvider } from './use-story-provider.ts'
import { ToolParts, useWritingTools, type WritingTools } from './writing-tools.tsx'
import { SuggestionsContext, type Suggestions } from '../suggestions/suggestions-context.ts'
import { useSuggestions } from '../suggestions/use-suggestions.ts'
import { useTitle } from '../ui/use-title.ts'
import { useWhenIdle } from '../ui/use-when-idle.ts'
import { DialogWhenHere, WhenHere } from '../ui/when-here.tsx'
import {
  useVersionsOf,
  VersionsContext,
  type Restored,
  type Versions,
} from '../versions/versions-here.ts'
import * as buttons from '../words/buttons.ts'
import * as names from '../words/names.ts'
import * as storyWords from '../words/story.ts'

export function StoryScreen({ id, user }: { id: string; user: User }) {
  const story = useStory(id)
  useTitle(titleWords(story))
  if (story.data) return <OpenStory story={story.data} user={user} />
  return (
    <main className="lone" id="main">
      {story.error ? (
        <>
          <ProblemNote error={story.error} retry={() => void story.refetch()} />
          <Link href="/desk">{buttons.allStories}</Link>
        </>
      ) : (
        <p className="quiet">{storyWords.opening}</p>
      )}
    </main>
  )
}

function OpenStory({ story, user }: { story: StoryDetail; user: User }) {
  const provider = useStoryProvider(story, user.id)
  useSaveKey(provider)
  const keptMode = useMemo((): KeptMode => ({ mode: 'editing' }), [story.id])
  if (!provider) return <main className="story" id="main" />
  return <StoryDesk key={provider.doc.guid} {...{ story, user, provider, keptMode }} />
}

interface StoryDeskProps {
  story: StoryDetail
  user: User
  provider: StoryProvider
}

function StoryDesk(desk: StoryDeskProps & { keptMode: KeptMode }) {
  const { story, user, provider } = desk
  useWhenIdle(LATER)
  const parts = useParts()
  const { view, side, version, show, jump } = parts
  const suggestions = useSuggestions({ ...desk, mayWrite: useMayEdit(provider) })
  const comments = useStoryComments(desk, parts, suggestions)
  const { anchors } = comments
  const versions = useStoryVersions(desk, parts, anchors)
  const deeds = useCommentDeeds(comments, show)
  const writing = useWritingTools(provider, parts)
  const showVersions = useCallback(() => show('versions'), [show])
  const showSuggestions = useCallback(() => show('suggestions'), [show])
  const { guests, showGuests, hideGuests } = useGuestsDialog()
  return (
    <DeskContexts {...{ comments, versions, suggestions, tools: writing.tools }}>
      <main
        className="story"
        id="main"
        data-view={view}
        data-side={side}
        data-version={version !== null}
      >
        <h1 className="visually-hidden">{story.headline || names.untitled}</h1>
        <StoryHeader
          {...desk}
          jump={jump}
          commenting={deeds}
          showVersions={showVersions}
          showSuggestions={showSuggestions}
          writing={writing}
          showGuests={showGuests}
        />
        <PartSwitch story={story} parts={parts} />
        <ToolParts storyId={story.id} writing={writing} parts={parts} />
        <StoryGrid
          {...{ story, user, provider, parts, showGuests, suggestions, anchors, writing, jump }}
          onComment={deeds.comment}
        />
        <CommentBubble />
        {guests && (
          <DialogWhenHere of={dialogs} onMissing={hideGuests}>
            {({ GuestsDialog }) => <GuestsDialog story={story} user={user} onClose={hideGuests} />}
          </DialogWhenHere>
        )}
        <StoryFoot story={story} user={user} provider={provider} restored={versions.restored} />
      </main>
    </DeskContexts>
  )
}

function useGuestsDialog() {
  const [guests, setGuests] = useState(false)
  const showGuests = useCallback(() => setGuests(true), [])
  return { guests, showGuests, hideGuests: () => setGuests(false) }
}

interface StoryGridProps extends StoryDeskProps {
  parts: Parts
  anchors: CommentAnchors
  suggestions: Suggestions
  writing: Pick<WritingTools, 'fields'>
  showGuests: () => void
  onComment: () => void
  jump: Parts['jump']
}

/** The text, and what stands beside it. */
function StoryGrid(props: StoryGridProps) {
  const { story, user, provider, parts, anchors, suggestions, writing } = props
  const { showGuests, onComment, jump } = props
  const { version } = parts
  return (
    <div className="story-grid">
      <StorySheet
        user={user}
        provider={provider}
        anchors={anchors}
        fields={writing.fields}
        onComment={onComment}
        suggestions={suggestions}
        jump={jump}
        isNew={story.revision === null && story.createdBy?.id === user.id}
      />
      {version !== null && (
        <WhenHere of={versionParts}>
          {({ VersionView }) => <VersionView number={version} />}
        </WhenHere>
      )}
      <StorySide
        story={story}
        user={user}
        provider={provider}
        parts={parts}
        showGuests={showGuests}
      />
    </div>
  )
}

function useStoryComments(
  { story, user, provider }: StoryDeskProps,
  { isNarrow, show }: Parts,
  { begin }: Suggestions,
): Comments {
  const may = useMayComment(user)
  const mentionable = useMentionable(story, user.id)
  const here = { story, user, may, api: commentsApi, ...mentionable, beginSuggesting: begin }
  return useComments({ ...here, provider, isNarrow, show })
}

function useStoryVersions(
  desk: StoryDeskProps,
  { isNarrow, version, openVersion, show }: Parts,
  anchors: CommentAnchors,
): Versions {
  const showText = useCallback(() => show('text'), [show])
  const backToCaret = useCallback(() => anchors.focus(), [anchors])
  return useVersionsOf({
    ...desk,
    shown: version,
    isNarrow,
    openVersion,
    showText,
    backToCaret,
  })
}

interface StoryFootProps extends StoryDeskProps {
  restored: Restored | null
}

/** Strips that say what is out of the ordinary. */
function StoryFoot({ story, user, provider, restored }: StoryFootProps) {
  return (
    <div className="story-foot">
      <ArchivedStrip story={story} userId={user.id} />
      <DeedStrip story={story} userId={user.id} />
      {restored && (
        <WhenHere of={versionParts}>
          {({ RestoredStrip }) => <RestoredStrip restored={restored} />}
        </WhenHere>
      )}
      <SaveNotice provider={provider} storyId={story.id} />
    </div>
  )
}

interface DeskContextsProps {
  tools: FieldTools
  comments: Comments
  versions: Versions
  suggestions: Suggestions
  children: ReactNode
}

function DeskContexts({ comments, versions, suggestions, tools, children }: DeskContextsProps) {
  return (
    <CommentsContext value={comments}>
      <VersionsContext value={versions}>
        <SuggestionsContext value={suggestions}>
          <FieldToolsContext value={tools}>{children}</FieldToolsContext>
        </SuggestionsContext>
      </VersionsContext>
    </CommentsContext>
  )
}

function useMayComment({ role }: User): MayComment {
  return useMemo(() => {
    const all = { say: true, mention: true, resolve: true, share: true }
    return { ...all, deleteOthers: roleMay(role, 'comment.delete') }
  }, [role])
}
