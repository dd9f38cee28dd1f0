import { Icon } from '../../editor/icons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { usePurges } from '../ui/use-purges.ts'
import { atMinute } from '../words/times.ts'
import * as purgesWords from '../words/purges.ts'

/** Whether caches in front of the newsroom forget what has changed. */
export function CachesPanel() {
  const { data, error, refetch } = usePurges()
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return null
  const { host, waiting, stuck } = data
  if (host === null) return <p className="quiet lead">{purgesWords.none}</p>
  return (
    <>
      <p className="quiet lead">{purgesWords.hook(host)}</p>
      {stuck === null ? (
        <p>{waiting === 0 ? purgesWords.fine : purgesWords.waiting(waiting)}</p>
      ) : (
        <div className="problem" role="status">
          <Icon name="warn" />
          <div>
            <p>
              {purgesWords.stuck(atMinute(stuck.since))} {purgesWords.waiting(waiting)}
            </p>
            <p className="quiet">{stuck.error}</p>
          </div>
        </div>
      )}
    </>
  )
}
