import { Button, Group } from '@mantine/core'
import type { ImportedStory } from '../../../shared/protocol/api/stories.ts'
import { Sentence } from '../words/sentence.tsx'
import * as importWords from '../words/import.ts'
import * as names from '../words/names.ts'

/** More of them nobody reads; a page can have thousands around its story. */
const MOST_SHOWN = 200

/** True if an import has something to say that its person should see before the story. */
export function hasReport({ unsure, leftOut }: ImportedStory): boolean {
  return unsure.length > 0 || leftOut.some(({ reason }) => reason === 'around')
}

interface ImportReportProps {
  story: ImportedStory
  onOpen: () => void
}

/** What an import was not sure of and what it left out, line by line. */
export function ImportReport({ story, onOpen }: ImportReportProps) {
  const { headline, unsure, leftOut } = story
  return (
    <div className="import-report">
      <p>
        <Sentence of={importWords.importedStory(<strong>{headline || names.untitled}</strong>)} />
      </p>
      {unsure.length > 0 && (
        <section aria-labelledby="import-unsure">
          <h3 id="import-unsure">{importWords.lookAt(unsure.length)}</h3>
          <p className="quiet">{importWords.whereTheyStand(unsure.length)}</p>
          <Lines
            notes={unsure.map(({ line, reason }) => ({ line, why: importWords.unsure[reason] }))}
          />
        </section>
      )}
      {leftOut.length > 0 && (
        <details open={unsure.length === 0}>
          <summary>{importWords.leftOutLines(leftOut.length)}</summary>
          <Lines
            notes={leftOut.map(({ line, reason }) => ({ line, why: importWords.leftOut[reason] }))}
          />
        </details>
      )}
      <Group justify="flex-end" mt="md">
        <Button autoFocus onClick={onOpen}>
          {importWords.open}
        </Button>
      </Group>
    </div>
  )
}

function Lines({ notes }: { notes: readonly { line: string; why: string }[] }) {
  const more = notes.length - MOST_SHOWN
  return (
    <ul>
      {notes.slice(0, MOST_SHOWN).map(({ line, why }, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a page may say a line twice
        <li key={i}>
          <q dir="auto">{line}</q>
          <span>{why}</span>
        </li>
      ))}
      {more > 0 && <li>{importWords.more(more)}</li>}
    </ul>
  )
}
