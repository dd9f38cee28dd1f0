import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import * as publishWords from '../words/publish.ts'
import { atMinute } from '../words/times.ts'
import * as panelWords from '../words/panel.ts'
import { Sentence } from '../words/sentence.tsx'

export function RevisionList({ story }: { story: StoryDetail }) {
  if (story.revisions.length === 0) return <p className="quiet">{panelWords.notPublished}</p>
  const newestFirst = story.revisions.toSorted((a, b) => b.number - a.number)
  return (
    <ol className="revisions">
      {newestFirst.map((revision) => (
        <li key={revision.number} data-kind={revision.kind}>
          <span className="revision-number">{revision.number}</span>
          <div>
            <strong>
              {revision.minor ? publishWords.minor.done : publishWords.done[revision.kind]}
            </strong>{' '}
            <span className="quiet">
              <Sentence
                of={panelWords.revisionBy(
                  <time dateTime={revision.publishedAt}>{atMinute(revision.publishedAt)}</time>,
                  revision.publishedBy,
                )}
              />
            </span>
            {revision.note && <p>{revision.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
