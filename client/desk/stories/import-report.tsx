import { Button, Group } from '@mantine/core'
import { LEFT_OUT, UNSURE } from '../../../shared/model/import-note.ts'
import type { ImportedStory } from '../../../shared/protocol/api/stories.ts'

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
        Imported: <strong>{headline || 'Untitled story'}</strong>
      </p>
      {unsure.length > 0 && (
        <section aria-labelledby="import-unsure">
          <h3 id="import-unsure">
            {unsure.length === 1 ? 'Look at this line' : `Look at these ${unsure.length} lines`}
          </h3>
          <p className="quiet">
            {unsure.length === 1 ? 'It stands' : 'They stand'} at the top of the text, yours to
            keep, to put into a field or to delete.
          </p>
          <Lines notes={unsure.map(({ line, reason }) => ({ line, why: UNSURE[reason] }))} />
        </section>
      )}
      {leftOut.length > 0 && (
        <details open={unsure.length === 0}>
          <summary>
            {leftOut.length === 1 ? '1 line was left out' : `${leftOut.length} lines were left out`}
          </summary>
          <Lines notes={leftOut.map(({ line, reason }) => ({ line, why: LEFT_OUT[reason] }))} />
        </details>
      )}
      <Group justify="flex-end" mt="md">
        <Button autoFocus onClick={onOpen}>
          Open the story
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
      {more > 0 && <li>and {more} more</li>}
    </ul>
  )
}
