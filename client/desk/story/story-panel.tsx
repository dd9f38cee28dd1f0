import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { Assignees } from './assignees.tsx'
import { Confidants } from './confidants.tsx'
import { PeopleInFields } from './field.tsx'
import { HeroFields } from './hero-fields.tsx'
import { MetaFields } from './meta-fields.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { MOVE_NAMES, nextMove, useMove } from './story-moves.ts'
import { RevisionList } from './revision-list.tsx'
import { tellField, usePeopleInFields } from './use-people-in-fields.ts'
import { useMayEdit } from '../save/save-badge.tsx'
import { useAwaySince } from '../ui/reach.ts'
import { atMinute, count } from '../words/times.ts'

interface StoryPanelProps {
  story: StoryDetail
  user: User
  provider: StoryProvider
}

export function StoryPanel({ story, user, provider }: StoryPanelProps) {
  const shared = { provider, writer: user, editable: useMayEdit(provider) }
  const people = usePeopleInFields(provider.awareness, user.id)
  return (
    <aside className="panel" aria-label="Details" {...tellField(provider.awareness)}>
      <PeopleInFields value={people}>
        <Part title="State">
          <StateMoves story={story} />
        </Part>
        {story.revision !== null && (
          <Part title="Readers">
            <Readers story={story} />
          </Part>
        )}
        <Part title="Story">
          <MetaFields story={story} {...shared} />
        </Part>
        <Part title="Picture">
          <HeroFields {...shared} />
        </Part>
        <Part title="People">
          <Assignees story={story} />
          <Confidants story={story} user={user} />
        </Part>
        <Part title="Revisions">
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
  return (
    <>
      <div className="moves">
        {others.map((state) => (
          <Button
            key={state}
            variant="default"
            loading={move.isPending && move.variables === state}
            onClick={() => move.mutate(state)}
          >
            {MOVE_NAMES[state]}
          </Button>
        ))}
      </div>
      {targets.length === 0 && <p className="quiet">{whyNoMove(story)}</p>}
      <ProblemNote error={move.error} />
    </>
  )
}

function whyNoMove({ state, may, archived }: StoryDetail): string {
  if (archived) return 'An archived story stays as it is until it is restored.'
  if (state === 'live') return 'A live story changes by updating, correcting or retracting it.'
  if (state === 'retracted') return 'A retracted story can be reinstated by a publisher.'
  return may.write
    ? 'An editor takes it from here.'
    : 'Only its writers and editors move this story.'
}

function Readers({ story }: { story: StoryDetail }) {
  const isLive = useAwaySince() === null
  return (
    <>
      <dl className="figures">
        <div>
          <dd>{count(story.views)}</dd>
          <dt>{story.views === 1 ? 'view' : 'views'}</dt>
        </div>
        {isLive && (
          <div data-some={story.reading > 0}>
            <dd>{count(story.reading)}</dd>
            <dt>reading now</dt>
          </div>
        )}
      </dl>
      {story.url && (
        <a className="page-link" href={story.url} target="_blank" rel="noreferrer">
          {new URL(story.url, location.origin).pathname}
        </a>
      )}
      {story.retraction && (
        <p className="retraction">
          <strong>Retracted {atMinute(story.retraction.at)}</strong>
          {story.retraction.note}
        </p>
      )}
    </>
  )
}
