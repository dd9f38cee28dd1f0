import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { useNow } from '../ui/use-now.ts'
import * as readersWords from '../words/readers.ts'
import { arrivalsShown } from './arrival-words.ts'
import { useArrivals } from './use-readers.ts'

/** After a publication: how many open pages have it, and how soon they had it. */
export function ArrivalsLine({ story }: { story: StoryDetail }) {
  const { revision } = story
  const newest = story.revisions.find(({ number }) => number === revision)
  const publishedAt = Date.parse(newest?.publishedAt ?? '')
  const now = useNow()
  const { data, isPending } = useArrivals(story.id, publishedAt)
  if (isPending) return <p className="arrivals quiet" aria-busy="true" />
  const shown = arrivalsShown({ arrivals: data?.arrivals, revision, publishedAt, now })
  switch (shown.is) {
    case 'nothing':
      return null
    case 'unknown':
      return (
        <p className="arrivals quiet">
          {readersWords.arrivals} <span aria-hidden="true">{readersWords.notKnown}</span>
          <span className="visually-hidden">{readersWords.notKnownWhy}</span>
        </p>
      )
    case 'nobody':
      return <p className="arrivals quiet">{readersWords.noPages}</p>
    case 'known':
      return (
        <p className="arrivals" data-all={shown.all}>
          <strong>{shown.have}</strong>
          {shown.soon && <span>{shown.soon}</span>}
          {shown.told && <em>{shown.told}</em>}
        </p>
      )
  }
}
