import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { KIND_PAST } from '../publish/publish-kinds.ts'
import { atMinute } from '../words/times.ts'

export function RevisionList({ story }: { story: StoryDetail }) {
  if (story.revisions.length === 0) return <p className="quiet">Not published yet.</p>
  const newestFirst = story.revisions.toSorted((a, b) => b.number - a.number)
  return (
    <ol className="revisions">
      {newestFirst.map((revision) => (
        <li key={revision.number} data-kind={revision.kind}>
          <span className="revision-number">{revision.number}</span>
          <div>
            <strong>{KIND_PAST[revision.kind]}</strong>{' '}
            <span className="quiet">
              <time dateTime={revision.publishedAt}>{atMinute(revision.publishedAt)}</time>
              {` by ${revision.publishedBy}`}
            </span>
            {revision.note && <p>{revision.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
