import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import { SCHEMA_VERSION } from '../../../shared/document/schema.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import * as versionWords from '../words/versions.ts'
import { baseOf, pairOf, whatReadersHave, type Base, type Pair } from './bases.ts'
import { selectedClip } from './clip.ts'
import { allRuns } from './compared-runs.ts'
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
  const { story } = useVersionsHere()
  const { list, versions } = useVersions(story.id)
  const version = versions.find((one) => one.number === number)
  // The one before, and what readers have, are there to be compared with.
  const lacksSome =
    versions.at(-1) === version || (story.state === 'live' && whatReadersHave(versions) === null)
  const { hasNextPage, isFetching, fetchNextPage } = list
  useEffect(() => {
    if (lacksSome && hasNextPage && !isFetching) void fetchNextPage()
  }, [lacksSome, hasNextPage, isFetching, fetchNextPage])
  if (!version) return null
  return <OpenVersion version={version} versions={versions} />
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
        {...{ version, versions, pair, asksWho, setAsksWho, text }}
        base={base}
        setBase={(key) => setBase(baseOf(key))}
        layout={isWide && pair ? layout : null}
        setLayout={setLayout}
        comparison={pair && shown.comparison}
      />
      <VersionText
        {...{ version, pair, shown, asksWho, text }}
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
