import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { CommentAnchors } from '../../editor/comments/comment-anchors.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { useSuggestionsHere } from '../suggestions/suggestions-context.ts'
import { Assignees } from './assignees.tsx'
import { Confidants } from './confidants.tsx'
import { PeopleInFields } from './field.tsx'
import { ArrivalsLine } from '../readers/arrivals-line.tsx'
import { ReadersFiguresPart } from '../readers/readers-figures.tsx'
import { HeroFields } from './hero-fields.tsx'
import { MetaFields } from './meta-fields.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { nextMove, useMove } from './story-moves.ts'
import { moveWords, whyNoMove } from './story-words.ts'
import { RevisionList } from './revision-list.tsx'
import { tellField, usePeopleInFields } from './use-people-in-fields.ts'
import { useMayEdit, useOfSaving } from '../save/save-badge.tsx'
import { useAwaySince } from '../ui/reach.ts'
import { count } from '../words/language.ts'
import * as panelWords from '../words/panel.ts'
import { atMinute } from '../words/times.ts'

interface StoryPanelProps {
  story: StoryDetail
  user: User
  provider: StoryProvider
  anchors: CommentAnchors
}

export function StoryPanel({ story, user, provider, anchors }: StoryPanelProps) {
  const shown = useOfSaving(provider, (status) => status.shown)
  const mayEdit = useMayEdit(provider)
  // What is chosen or filled in here can't be suggested.
  const { mode } = useSuggestionsHere()
  const editable = mayEdit && mode === 'editing'
  const shared = { provider, writer: user, anchors, suggestions: null, editable, shown }
  const people = usePeopleInFields(provider.awareness, user.id)
  return (
    <aside className="panel" aria-label={panelWords.title} {...tellField(provider.awareness)}>
      <PeopleInFields value={people}>
        {/* What was refused in one state says nothing of another. */}
        <StateMoves key={story.state} story={story} />
        {story.revision !== null && (
          <Part title={panelWords.readers}>
            <Readers story={story} />
          </Part>
        )}
        <Part title={panelWords.story}>
          <MetaFields story={story} {...shared} />
        </Part>
        <Part title={panelWords.picture}>
          <HeroFields {...shared} />
        </Part>
        <Part title={panelWords.people}>
          <Assignees story={story} />
          <Confidants story={story} user={user} />
        </Part>
        <Part title={panelWords.revisions}>
          <RevisionList story={story} />
        </Part>
      </PeopleInFields>
    </aside>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function StateMoves({ story }: { story: StoryDetail }) {
  const move = useMove(story.id)
  const targets = (['draft', 'review', 'ready'] as const).filter((state) =>
    story.may.moveTo.includes(state),
  )
  const others = targets.filter((state) => state !== nextMove(story))
  // The one move there is has its button in the bar.
  if (targets.length > 0 && others.length === 0) return null
  return (
    <Part title={panelWords.state}>
      <div className="moves">
        {others.map((state) => (
          <Button
            key={state}
            variant="default"
            loading={move.isPending && move.variables === state}
            onClick={() => move.mutate(state)}
          >
            {moveWords(state, story)}
          </Button>
        ))}
      </div>
      {targets.length === 0 && <p className="quiet">{whyNoMove(story)}</p>}
      <ProblemNote error={move.error} />
    </Part>
  )
}

function Readers({ story }: { story: StoryDetail }) {
  const isLive = useAwaySince() === null
  return (
    <>
      <dl className="figures">
        <div>
          <dd>{count(story.views)}</dd>
          <dt>{panelWords.views(story.views)}</dt>
        </div>
        {isLive && story.reading !== null && (
          <div data-some={story.reading > 0}>
            <dd>{count(story.reading)}</dd>
            <dt>{panelWords.reading}</dt>
          </div>
        )}
      </dl>
      {story.url && (
        <a className="page-link" href={story.url} target="_blank" rel="noreferrer">
          {new URL(story.url, location.origin).pathname}
        </a>
      )}
      {isLive && <ArrivalsLine story={story} />}
      {story.retraction && (
        <p className="retraction">
          <strong>{panelWords.retractedAt(atMinute(story.retraction.at))}</strong>
          {story.retraction.note}
        </p>
      )}
      <ReadersFiguresPart storyId={story.id} />
    </>
  )
}
