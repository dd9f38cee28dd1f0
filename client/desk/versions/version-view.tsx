import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import { SCHEMA_VERSION } from '../../../shared/document/schema.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import * as versionWords from '../words/versions.ts'
import { baseOf, pairOf, whatReadersHave, type Base, type Pair } from './bases.ts'
import { selectedClip } from './clip.ts'
import { allRuns, hasSuggested } from './compared-runs.ts'
import { InlineText, SplitText } from './compared-text.tsx'
import { sharesOf } from './letter-writers.ts'
import { Player } from './player.tsx'
import { useComparison } from './use-comparison.ts'
import { useVersions } from './use-versions.ts'
import { useWriterOf } from './use-writer-of.ts'
import { VersionBar, type Layout } from './version-bar.tsx'
import { sideWords } from './version-words.ts'
import { useVersionsHere } from './versions-here.ts'
import { WritersLegend } from './writers-legend.tsx'

/** Two texts beside each other need as much. */
const WIDE = '(min-width: 1100px)'

/** A version in the place of the text, while the draft goes on under it. */
export function VersionView({ number }: { number: number }) {
  const { story, close } = useVersionsHere()
  const { list, versions } = useVersions(story.id)
  const version = versions.find((one) => one.number === number)
  useBases(list, { version, versions })
  const isGone = !version && list.isSuccess && !list.isFetching
  useEffect(() => {
    if (isGone) close()
  }, [isGone, close])
  if (!version) return null
  return <OpenVersion version={version} versions={versions} />
}

interface Known {
  version: Version | undefined
  versions: readonly Version[]
}

/** Fetches as much as there has to be to compare with: the one before, and what readers have. */
function useBases(list: ReturnType<typeof useVersions>['list'], { version, versions }: Known) {
  const { story } = useVersionsHere()
  const lacksSome =
    versions.at(-1) === version || (story.state === 'live' && whatReadersHave(versions) === null)
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = list
  const mayFetch = hasNextPage && !isFetching && !isFetchNextPageError
  useEffect(() => {
    if (lacksSome && mayFetch) void fetchNextPage()
  }, [lacksSome, mayFetch, fetchNextPage])
}

interface OpenVersionProps {
  version: Version
  versions: readonly Version[]
}

function OpenVersion({ version, versions }: OpenVersionProps) {
  const { open, close } = useVersionsHere()
  const place = useRef<HTMLElement>(null)
  const text = useRef<HTMLElement>(null)
  const [base, setBase] = useState<Base>({ kind: 'nothing' })
  const [layout, setLayout] = useState<Layout>('inline')
  const [asksWho, setAsksWho] = useState(false)
  const isWide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false })
  const oldestFirst = useMemo(() => versions.toReversed(), [versions])
  const pair = pairOf(version, base, versions)
  const shown = useComparison(version, pair)
  useEffect(() => place.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    text.current?.scrollTo(0, 0)
  }, [version.number])
  const step = (by: number) => {
    const next = oldestFirst[oldestFirst.indexOf(version) + by]
    if (next) open(next.number)
  }
  return (
    <section
      className="version-view"
      aria-label={versionWords.shown(sideWords(version, Date.now()))}
      ref={place}
      tabIndex={-1}
      onKeyDown={(event) => onKey(event, { close, step })}
    >
      <VersionBar
        version={version}
        versions={versions}
        pair={pair}
        base={base}
        setBase={(key) => setBase(baseOf(key))}
        layout={isWide && pair ? layout : null}
        setLayout={setLayout}
        asksWho={asksWho}
        setAsksWho={setAsksWho}
        comparison={pair && shown.comparison}
        text={text}
      />
      <VersionText
        version={version}
        pair={pair}
        shown={shown}
        asksWho={asksWho}
        text={text}
        layout={isWide && pair ? layout : 'inline'}
      />
      <Player
        versions={oldestFirst}
        shown={version.number}
        open={open}
        isHere={shown.comparison !== null}
      />
    </section>
  )
}

interface TextProps {
  version: Version
  pair: Pair | null
  shown: ReturnType<typeof useComparison>
  asksWho: boolean
  layout: Layout
  text: React.RefObject<HTMLElement | null>
}

function VersionText({ version, pair, shown, asksWho, layout, text }: TextProps) {
  const { comparison, error, retry } = shown
  const [only, setOnly] = useState<string | null>(null)
  const writerOf = useWriterOf(version, pair, asksWho)
  const shares = useMemo(
    () => (comparison && writerOf.of ? sharesOf(allRuns(comparison), writerOf.of) : null),
    [comparison, writerOf.of],
  )
  const writers = writerOf.of && { of: writerOf.of, only }
  const heads = pair && {
    older: versionWords.olderSide(sideWords(pair.older, Date.now())),
    newer: versionWords.newerSide(sideWords(pair.newer, Date.now())),
  }
  return (
    <>
      {shares && <WritersLegend shares={shares} only={only} onChange={setOnly} />}
      <ProblemNote error={error ?? writerOf.error} retry={retry} />
      {version.schema > SCHEMA_VERSION && (
        <p className="publish-note">{versionWords.newerSchema}</p>
      )}
      {comparison && hasSuggested(comparison) && (
        <p className="quiet version-suggested">{versionWords.someSuggested}</p>
      )}
      <article className="version-text" tabIndex={0} ref={text} onCopy={copySelected}>
        {!comparison && !error && <p className="quiet version-wait">{versionWords.opening}</p>}
        {comparison &&
          (layout === 'split' && heads ? (
            <SplitText comparison={comparison} writers={writers} heads={heads} />
          ) : (
            <InlineText comparison={comparison} writers={writers} />
          ))}
      </article>
    </>
  )
}

function copySelected(event: React.ClipboardEvent) {
  const clip = selectedClip(document.getSelection())
  if (!clip) return
  event.preventDefault()
  event.clipboardData.setData('text/html', clip.html)
  event.clipboardData.setData('text/plain', clip.text)
}

interface Keys {
  close: () => void
  step: (by: number) => void
}

function onKey(event: KeyboardEvent<HTMLElement>, { close, step }: Keys) {
  if (event.defaultPrevented || !(event.target instanceof Element)) return
  // A dialog or a menu stands elsewhere, and fields have their own use for these keys.
  if (!event.currentTarget.contains(event.target)) return
  if (event.key === 'Escape') {
    event.preventDefault()
    return close()
  }
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  const { altKey, ctrlKey, metaKey, shiftKey } = event
  if (by === undefined || altKey || ctrlKey || metaKey || shiftKey) return
  if (event.target.matches('input, select, [role="radio"]')) return
  event.preventDefault()
  step(by)
}
