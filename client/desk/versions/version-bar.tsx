import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useState, type RefObject } from 'react'
import { SCHEMA_VERSION } from '../../../shared/document/schema.ts'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import type { Comparison } from '../../../shared/revision/compare-drafts.ts'
import { Icon } from '../../editor/icons.tsx'
import { useMayEdit } from '../save/save-badge.tsx'
import { useSuggestionsHere } from '../suggestions/suggestions-context.ts'
import { useAwaySince } from '../ui/reach.ts'
import { tell } from '../ui/tell.ts'
import * as versionWords from '../words/versions.ts'
import { keyOf, whatReadersHave, type Base, type Pair } from './bases.ts'
import { ChangeSteps } from './change-steps.tsx'
import { clipOf } from './clip.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { sideWords, versionWordsOf } from './version-words.ts'
import { useVersionsHere } from './versions-here.ts'

export type Layout = 'inline' | 'split'

interface VersionBarProps {
  version: Version
  versions: readonly Version[]
  pair: Pair | null
  base: Base
  setBase: (key: string) => void
  /** Null where there is nothing to choose. */
  layout: Layout | null
  setLayout: (layout: Layout) => void
  asksWho: boolean
  setAsksWho: (asks: boolean) => void
  /** Null while nothing is compared. */
  comparison: Comparison | null
  text: RefObject<HTMLElement | null>
}

/** Above a version: what it is, what it is compared with, and what can be done with it. */
export function VersionBar(props: VersionBarProps) {
  const { version, versions, pair, layout, setLayout, asksWho, setAsksWho } = props
  const { comparison, text } = props
  const now = Date.now()
  const { name, what, who } = versionWordsOf(version, versions, now)
  return (
    <div className="version-bar">
      <div className="version-about">
        <p role="status">
          <strong>{versionWords.shown(sideWords(version, now))}</strong>{' '}
          {[name, what, who].filter(Boolean).join(' · ')}
        </p>
        <Deeds version={version} text={text} />
      </div>
      <div className="version-tools">
        <BaseSelect {...props} />
        {layout && (
          <SegmentedControl
            aria-label={versionWords.layout}
            value={layout}
            onChange={(value) => setLayout(value === 'split' ? 'split' : 'inline')}
            data={(['inline', 'split'] as const).map((value) => ({
              value,
              label: versionWords.layouts[value],
            }))}
          />
        )}
        <Button
          variant={asksWho ? 'light' : 'default'}
          aria-pressed={asksWho}
          leftSection={<Icon name="people" />}
          onClick={() => setAsksWho(!asksWho)}
        >
          {versionWords.writers}
        </Button>
        {pair && comparison && (
          <span className="version-compared">
            <ChangeSteps text={text} compared={comparison} />
            <span className="quiet">
              {versionWords.from(sideWords(pair.older, now), sideWords(pair.newer, now))}
            </span>
          </span>
        )}
      </div>
    </div>
  )
}

function BaseSelect({ version, versions, base, setBase }: VersionBarProps) {
  const now = Date.now()
  const { story } = useVersionsHere()
  const readers = story.state === 'live' ? whatReadersHave(versions) : null
  const isOldest = versions.at(-1) === version
  const choices = [
    { value: 'nothing', label: versionWords.bases.nothing },
    { value: 'before', label: versionWords.bases.before, disabled: isOldest },
    { value: 'now', label: versionWords.bases.now },
    ...(readers && readers !== version
      ? [{ value: 'readers', label: versionWords.bases.readers }]
      : []),
  ]
  const others = versions
    .filter((one) => one !== version)
    .map((one) => {
      const { name, what } = versionWordsOf(one, versions, now)
      return {
        value: String(one.number),
        label: [sideWords(one, now), name ?? what].filter(Boolean).join(' · '),
      }
    })
  return (
    <NativeSelect
      className="version-base"
      label={versionWords.compareWith}
      value={keyOf(base)}
      data={[...choices, { group: versionWords.others, items: others }]}
      onChange={(event) => setBase(event.currentTarget.value)}
    />
  )
}

function Deeds({ version, text }: Pick<VersionBarProps, 'version' | 'text'>) {
  const { story, provider, close } = useVersionsHere()
  const [isSure, setIsSure] = useState(false)
  const mayEdit = useMayEdit(provider)
  const isAway = useAwaySince() !== null
  const { mode } = useSuggestionsHere()
  const can = mayEdit && !isAway && version.schema <= SCHEMA_VERSION
  return (
    <div className="version-deeds">
      <Button
        variant="default"
        leftSection={<Icon name="copy" />}
        onClick={() => void copyAll(text.current)}
      >
        {versionWords.copyAll}
      </Button>
      {story.may.write && mode === 'editing' && (
        <Button
          disabled={!can}
          {...(can ? {} : { title: versionWords.cantRestore })}
          onClick={() => setIsSure(true)}
        >
          {versionWords.restore}
        </Button>
      )}
      <Button variant="default" onClick={close}>
        {versionWords.closeVersion}
      </Button>
      {isSure && <RestoreDialog version={version} onClose={() => setIsSure(false)} />}
    </div>
  )
}

async function copyAll(text: HTMLElement | null) {
  if (!text) return
  const { html, text: plain } = clipOf(text)
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      }),
    ])
    tell(versionWords.copiedAll)
  } catch {
    tell(versionWords.notCopied)
  }
}
