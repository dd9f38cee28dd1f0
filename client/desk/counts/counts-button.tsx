import { Popover, TextInput, UnstyledButton } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { readingMinutes, targetFrom } from '../../../shared/model/text-counts.ts'
import type { OpenFields } from '../../editor/fields/open-fields.ts'
import { TextCounter, type StoryCounts } from '../../editor/fields/text-counter.ts'
import { namingOf, setValue, useValue } from '../../editor/use-fields.ts'
import * as countsWords from '../words/counts.ts'
import { count } from '../words/language.ts'
import { lengthWords } from './length-words.ts'
import './counts.css'

interface CountsProps {
  doc: Y.Doc
  fields: OpenFields
  editable: boolean
}

/** At the foot of the text: how long it is, of how long it shall be; pressed, all that is counted. */
export function CountsButton({ doc, fields, editable }: CountsProps) {
  const [counter] = useState(() => new TextCounter(fields, namingOf(doc)))
  const counts = useSyncExternalStore(counter.subscribe, counter.counts)
  const target = targetFrom(useValue(doc, 'target'))
  const { all } = counts
  return (
    <div className="length" data-over={target !== null && all.words > target}>
      <Popover position="top-end" trapFocus returnFocus withinPortal>
        <Popover.Target>
          <UnstyledButton className="length-button">{lengthWords(counts, target)}</UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={countsWords.title} maw="min(22rem, calc(100vw - 1.5rem))">
          <Counted counts={counts} />
          <Target doc={doc} editable={editable} />
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}

function Counted({ counts: { all, selected } }: { counts: StoryCounts }) {
  return (
    <dl className="length-counted">
      <dt>{countsWords.wordsInBody}</dt>
      <dd>{count(all.words)}</dd>
      <dt>{countsWords.characters}</dt>
      <dd>{count(all.characters)}</dd>
      <dt>{countsWords.reading}</dt>
      <dd>{countsWords.minutes(readingMinutes(all.words))}</dd>
      {selected && (
        <>
          <dt>{countsWords.inSelection}</dt>
          <dd>{countsWords.selectedLong(selected.words, selected.characters)}</dd>
        </>
      )}
    </dl>
  )
}

/** What is no number stays here, and is nobody else's. */
function Target({ doc, editable }: { doc: Y.Doc; editable: boolean }) {
  const shared = useValue(doc, 'target')
  const [typed, setTyped] = useState<string | null>(null)
  const fault = typed !== null && typed !== '' && targetFrom(typed) === null
  const change = (text: string) => {
    const isValid = text === '' || targetFrom(text) !== null
    setTyped(isValid ? null : text)
    if (isValid) setValue(doc, 'target', text)
  }
  return (
    <TextInput
      label={countsWords.target}
      description={countsWords.targetHint}
      inputMode="numeric"
      autoComplete="off"
      maxLength={7}
      readOnly={!editable}
      value={typed ?? shared}
      error={fault ? countsWords.badTarget : null}
      onChange={(event) => change(event.currentTarget.value.replace(/[\s,.]/g, ''))}
    />
  )
}
