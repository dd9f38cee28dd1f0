import { Button } from '@mantine/core'
import { useState } from 'react'
import { isRetraction } from '../../../shared/model/story.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { TakeDownDialog } from '../publish/take-down-dialog.tsx'
import * as publishWords from '../words/publish.ts'
import { atMinute } from '../words/times.ts'
import * as panelWords from '../words/panel.ts'
import { Sentence } from '../words/sentence.tsx'
import * as takeDownWords from '../words/take-down.ts'

type Revision = StoryDetail['revisions'][number]

export function RevisionList({ story }: { story: StoryDetail }) {
  const [leaving, setLeaving] = useState<number | null>(null)
  if (story.revisions.length === 0) return <p className="quiet">{panelWords.notPublished}</p>
  const newestFirst = story.revisions.toSorted((a, b) => b.number - a.number)
  return (
    <>
      {story.state === 'live' && story.url && (
        <a className="page-link" href={`${story.url}/history`} target="_blank" rel="noreferrer">
          {panelWords.publicHistory}
        </a>
      )}
      <ol className="revisions">
        {newestFirst.map((revision) => (
          <li key={revision.number} data-kind={revision.kind}>
            <span className="revision-number">{revision.number}</span>
            <div>
              <RevisionWords revision={revision} />
              {mayLeave(story, revision) && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  color="gray"
                  className="revision-leave"
                  aria-label={takeDownWords.beginOf(revision.number)}
                  onClick={() => setLeaving(revision.number)}
                >
                  {takeDownWords.begin}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {leaving !== null && (
        <TakeDownDialog storyId={story.id} revision={leaving} onClose={() => setLeaving(null)} />
      )}
    </>
  )
}

/** What readers have now they have, and a note has no text of its own. */
function mayLeave({ state, revision, may }: StoryDetail, one: Revision): boolean {
  const isShown = state === 'live' && one.number === revision
  return may.publish && !isShown && !isRetraction(one.kind) && one.takenDownAt === null
}

function RevisionWords({ revision }: { revision: Revision }) {
  const { minor, kind, note, publishedAt, publishedBy, takenDownAt } = revision
  return (
    <>
      <strong>{minor ? publishWords.minor.done : publishWords.done[kind]}</strong>{' '}
      <span className="quiet">
        <Sentence
          of={panelWords.revisionBy(
            <time dateTime={publishedAt}>{atMinute(publishedAt)}</time>,
            publishedBy,
          )}
        />
      </span>
      {note && <p>{note}</p>}
      {takenDownAt !== null && (
        <p className="quiet">{takeDownWords.since(atMinute(takenDownAt))}</p>
      )}
    </>
  )
}
