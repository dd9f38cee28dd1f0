import { Fragment, type ReactNode } from 'react'
import type { ComparedRun, Comparison } from '../../../shared/revision/compare-drafts.ts'
import * as versionWords from '../words/versions.ts'
import { lineIn } from './compared-fields.ts'
import { allRuns, isIn } from './compared-runs.ts'
import { Passage, type Looks } from './passage.tsx'
import { VersionBlocks } from './version-blocks.tsx'
import { VersionFields } from './version-fields.tsx'

interface ComparedProps {
  comparison: Comparison
  writers: Looks['writers']
}

/** A version, or two of them in one text. */
export function InlineText({ comparison, writers }: ComparedProps) {
  const looks: Looks = { part: 'both', writers }
  return (
    <div className="sheet-column">
      {allRuns(comparison).length === 0 && <p className="quiet">{versionWords.empty}</p>}
      <Headline runs={lineIn(comparison, 'headline')} looks={looks} />
      <Standfirst runs={lineIn(comparison, 'standfirst')} looks={looks} />
      <div className="editor-body">
        <VersionBlocks blocks={comparison.blocks} looks={looks} />
      </div>
      <VersionFields comparison={comparison} looks={looks} />
    </div>
  )
}

interface SplitProps extends ComparedProps {
  /** What stands above the two sides. */
  heads: { older: string; newer: string }
}

const SIDES = ['older', 'newer'] as const

/** Two versions beside each other, block by block. */
export function SplitText({ comparison, writers, heads }: SplitProps) {
  const rows: readonly ((looks: Looks) => ReactNode)[] = [
    (looks) => <Headline runs={lineIn(comparison, 'headline')} looks={looks} />,
    (looks) => <Standfirst runs={lineIn(comparison, 'standfirst')} looks={looks} />,
    ...comparison.blocks.map((block) => (looks: Looks) => (
      <div className="editor-body">
        <VersionBlocks blocks={[block]} looks={looks} />
      </div>
    )),
    (looks) => <VersionFields comparison={comparison} looks={looks} />,
  ]
  return (
    <div className="split">
      {SIDES.map((part) => (
        <p key={part} className="split-head">
          {heads[part]}
        </p>
      ))}
      {rows.map((show, i) => (
        <Fragment key={i}>
          {SIDES.map((part) => (
            <div key={part} className="split-cell">
              {show({ part, writers })}
            </div>
          ))}
        </Fragment>
      ))}
    </div>
  )
}

interface LineProps {
  runs: readonly ComparedRun[]
  looks: Looks
}

function Headline({ runs, looks }: LineProps) {
  if (!runs.some((run) => isIn(looks.part, run))) return null
  return (
    <h2 className="line-headline" dir="auto">
      <Passage runs={runs} looks={looks} />
    </h2>
  )
}

function Standfirst({ runs, looks }: LineProps) {
  if (!runs.some((run) => isIn(looks.part, run))) return null
  return (
    <p className="line-standfirst" dir="auto">
      <Passage runs={runs} looks={looks} />
    </p>
  )
}
