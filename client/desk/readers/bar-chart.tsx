import * as readersWords from '../words/readers.ts'
import { count } from '../words/language.ts'

const HEIGHT = 40
/** Of a bar that stands for something. */
const LEAST = 2

export interface Bar {
  /** Clocks that are put back show a minute twice. */
  key: string
  /** `14:02`, `28 Nov` */
  at: string
  /** Null where nothing was kept. */
  value: number | null
}

interface BarChartProps {
  title: string
  /** What they come to. */
  sum: string
  bars: readonly Bar[]
  /** The time that a bar stands for, and what of. */
  each: { time: string; value: string }
  say: (at: string, value: number) => string
  from: string
  to: string
}

/** A bar for each part of a time; the same as a table for whoever does not see it. */
export function BarChart({ title, sum, bars, each, say, from, to }: BarChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  return (
    <figure className="bars">
      <figcaption>
        <span>{title}</span> <strong>{sum}</strong>
      </figcaption>
      <svg viewBox={`0 0 ${bars.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map((bar, i) => (
          <OneBar key={bar.key} bar={bar} say={say} x={i} most={most} />
        ))}
      </svg>
      <div className="bars-ends" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </div>
      <BarTable title={title} bars={bars} each={each} />
    </figure>
  )
}

interface OneBarProps extends Pick<BarChartProps, 'say'> {
  bar: Bar
  x: number
  most: number
}

function OneBar({ bar: { at, value }, say, x, most }: OneBarProps) {
  if (value === null)
    return (
      <g>
        <title>{readersWords.notKept(at)}</title>
        <rect className="bar-place" x={x} y={0} width={1} height={HEIGHT} />
      </g>
    )
  const height = value === 0 ? 1 : Math.max(LEAST, (value / most) * HEIGHT)
  return (
    <g data-some={value > 0}>
      <title>{say(at, value)}</title>
      <rect className="bar-place" x={x} y={0} width={1} height={HEIGHT} />
      <rect className="bar" x={x + 0.1} y={HEIGHT - height} width={0.8} height={height} />
    </g>
  )
}

/** Parts of the time without a view are left out. */
function BarTable({ title, bars, each }: Pick<BarChartProps, 'title' | 'bars' | 'each'>) {
  const some = bars.filter(({ value }) => value !== null && value > 0)
  return (
    <div className="visually-hidden">
      {bars.some(({ value }) => value === null) && <p>{readersWords.gap}</p>}
      {some.length > 0 && (
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{each.time}</th>
              <th scope="col">{each.value}</th>
            </tr>
          </thead>
          <tbody>
            {some.map(({ key, at, value }) => (
              <tr key={key}>
                <th scope="row">{at}</th>
                <td>{count(value ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
