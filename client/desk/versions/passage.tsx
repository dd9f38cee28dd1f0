import { Fragment, type ReactNode } from 'react'
import { MARK_TAGS } from '../../../shared/document/body-rule.ts'
import type { Mark } from '../../../shared/document/content.ts'
import { SUGGESTED_SPLIT } from '../../../shared/document/suggested/suggestion.ts'
import type { ComparedBlock, ComparedRun } from '../../../shared/revision/compare-drafts.ts'
import * as versionWords from '../words/versions.ts'
import { isIn, suggestedIn, type Part } from './compared-runs.ts'
import { piecesOf, type WriterOf } from './letter-writers.ts'

/** How words are shown. */
export interface Looks {
  part: Part
  /** Null while nobody asks who wrote what. */
  writers: { of: WriterOf; only: string | null } | null
}

/** Words, with what came and what went. */
export function Passage({ runs, looks }: { runs: readonly ComparedRun[]; looks: Looks }) {
  return runs
    .filter((run) => isIn(looks.part, run))
    .map((run, i) => (
      <Changed key={i} how={run.how}>
        <Marked marks={marksIn(looks.part, run)} isNew={run.marksBefore !== undefined}>
          <Suggested how={suggestedIn(looks.part, run)}>
            <Written run={run} looks={looks} />
          </Suggested>
        </Marked>
      </Changed>
    ))
}

interface ChangedProps {
  how: ComparedBlock['how']
  children: ReactNode
}

/** What tells it aloud is the stylesheet's, so that nobody copies it. */
export function Changed({ how, children }: ChangedProps) {
  if (how !== 'added' && how !== 'removed') return children
  const Tag = how === 'added' ? 'ins' : 'del'
  return (
    <Tag data-before={versionWords.hows[how]} data-after={versionWords.end}>
      {children}
    </Tag>
  )
}

interface SuggestedProps {
  how: ComparedRun['suggested']
  children: ReactNode
}

/** What nobody had decided about. */
function Suggested({ how, children }: SuggestedProps) {
  if (!how) return children
  return (
    <span
      className={`told-suggested suggested-${how}`}
      title={versionWords.suggestedHows[how]}
      data-before={versionWords.suggestedBefore[how]}
      data-after={versionWords.end}
    >
      {children}
    </span>
  )
}

function marksIn(part: Part, { marks, marksBefore }: ComparedRun): readonly Mark[] {
  return part === 'older' ? (marksBefore ?? marks) : marks
}

interface MarkedProps {
  marks: readonly Mark[]
  /** They were formatted in another way. */
  isNew: boolean
  children: ReactNode
}

function Marked({ marks, isNew, children }: MarkedProps) {
  const words = marks.reduce((inner, mark) => {
    if (mark.type === 'link') return <a href={mark.href}>{inner}</a>
    const Tag = MARK_TAGS[mark.type] as 'strong'
    return <Tag>{inner}</Tag>
  }, children)
  if (!isNew) return words
  return (
    <span className="told-change" data-before={versionWords.formatted}>
      {words}
    </span>
  )
}

function Written({ run, looks: { writers } }: { run: ComparedRun; looks: Looks }) {
  if (!writers) return <Lines text={run.text} />
  return piecesOf(run, writers.of).map(({ text, by }, i) => {
    if (!by || (writers.only !== null && writers.only !== by.id))
      return <Lines key={i} text={text} />
    return (
      <span key={i} className="written" title={by.name} style={personStyle(by.colour)}>
        <Lines text={text} />
      </span>
    )
  })
}

function Lines({ text }: { text: string }) {
  return text
    .replaceAll(SUGGESTED_SPLIT, '¶\n')
    .split('\n')
    .map((line, i) => (
      <Fragment key={i}>
        {i > 0 && <br />}
        {line}
      </Fragment>
    ))
}

export function personStyle(colour: string): Record<string, string> {
  return { '--person': CSS.supports('color', colour) ? colour : 'gray' }
}
