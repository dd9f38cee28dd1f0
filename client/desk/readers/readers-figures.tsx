import type { ReadersFigures } from '../../../shared/protocol/api/readers.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { count } from '../words/language.ts'
import * as readersWords from '../words/readers.ts'
import { clockAt, shortDay } from '../words/times.ts'
import { BarChart } from './bar-chart.tsx'
import { useReaders } from './use-readers.ts'
import './readers.css'

const ofHour = { from: readersWords.ago.hour, to: readersWords.now }

/** Views of a story by time, where they came from, and which were not counted. */
export function ReadersFiguresPart({ storyId }: { storyId: string }) {
  const { data, error, refetch } = useReaders(storyId)
  if (error && !data) return <ProblemNote error={error} retry={() => void refetch()} />
  // Who writes in a field below it stays where they are.
  if (!data) return <div className="readers" aria-busy="true" />
  const minutes = data.minutes.map(({ at, ...of }) => ({
    ...of,
    key: at,
    at: clockAt(data.zone, Date.parse(at)),
  }))
  return (
    <div className="readers">
      <BarChart
        {...ofHour}
        title={readersWords.hour}
        sum={count(sumOf(minutes.map(({ views }) => views)))}
        each={{ time: readersWords.minute, value: readersWords.views }}
        say={readersWords.viewsAt}
        bars={minutes.map(({ views, ...of }) => ({ ...of, value: views }))}
      />
      {minutes.some(({ reading }) => reading !== null) && (
        <BarChart
          {...ofHour}
          title={readersWords.readingHour}
          sum={readersWords.atMost(Math.max(...minutes.map(({ reading }) => reading ?? 0)))}
          each={{ time: readersWords.minute, value: readersWords.reading }}
          say={readersWords.readingAt}
          bars={minutes.map(({ reading, ...of }) => ({ ...of, value: reading }))}
        />
      )}
      <BarChart
        title={readersWords.month}
        sum={count(sumOf(data.days.map(({ views }) => views)))}
        each={{ time: readersWords.day, value: readersWords.views }}
        say={readersWords.viewsAt}
        from={readersWords.ago.month}
        to={readersWords.today}
        bars={data.days.map(({ day, views }) => ({ key: day, at: shortDay(day), value: views }))}
      />
      <Sources {...data} />
    </div>
  )
}

const sumOf = (all: readonly (number | null)[]) => all.reduce<number>((sum, n) => sum + (n ?? 0), 0)

function Sources({ sources, refused }: Pick<ReadersFigures, 'sources' | 'refused'>) {
  const { kinds, hosts, others } = sources
  const some = kinds.filter(({ views }) => views > 0)
  return (
    <details className="sources">
      <summary>{readersWords.more}</summary>
      {some.length === 0 && <p className="quiet">{readersWords.noSources}</p>}
      <Amounts of={some.map(({ kind, views }) => [readersWords.kinds[kind], views])} />
      {hosts.length > 0 && (
        <>
          <h3>{readersWords.hosts}</h3>
          <Amounts
            of={[
              ...hosts.map(({ host, views }): Amount => [host, views]),
              ...(others > 0 ? [[readersWords.others, others] satisfies Amount] : []),
            ]}
          />
        </>
      )}
      {refused.length > 0 && (
        <>
          <h3>{readersWords.refused}</h3>
          <Amounts of={refused.map(({ reason, views }) => [readersWords.reasons[reason], views])} />
        </>
      )}
    </details>
  )
}

type Amount = [what: string, views: number]

function Amounts({ of }: { of: readonly Amount[] }) {
  const most = Math.max(1, ...of.map(([, views]) => views))
  return (
    <dl className="amounts">
      {of.map(([what, views]) => (
        <div key={what} style={{ backgroundSize: `${(views / most) * 100}% 100%` }}>
          <dt>
            <bdi>{what}</bdi>
          </dt>
          <dd>{count(views)}</dd>
        </div>
      ))}
    </dl>
  )
}
