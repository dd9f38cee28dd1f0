import { parentPort } from 'node:worker_threads'
import type { Content } from '../../../shared/document/content.ts'
import { checkImportBytes } from './bytes.ts'
import { readHtml } from './html/read-html.ts'
import { storyContent } from '../../../shared/protocol/story-content.ts'
import { seedOf } from '../seed.ts'
import type { Job } from './job.ts'
import type { Outcome } from './outcome.ts'
import { parsePage } from './page.ts'

/*
 * The thread that reads imported pages: one that is made to be slow, or to take memory, costs its sender a sentence.
 * `Importer` starts it, gives it one page at a time and ends it.
 */

/** A person reads them one by one. */
const MOST_NOTES = 2_000
const TOO_MUCH_AROUND =
  'This page has too much around its story. Copy the story’s text in the browser and paste it.'
const UNREADABLE = 'This page can’t be read. Copy the story’s text in the browser and paste it.'

// The libraries make their patterns when they are first used, which takes longer than any page: not at a page's cost.
seedOf(readHtml('<main><h1>Ferry</h1><p>8. Mai, 10:30</p></main>', []).content)
parentPort?.on('message', (job: Job) => parentPort?.postMessage(read(job)))
parentPort?.postMessage('ready')

function read({ bytes, kind, sections }: Job): Outcome {
  const checked = checkImportBytes(bytes, kind)
  if (!checked.ok) return checked
  try {
    const read = checked.kind === 'html' ? readHtml : parsePage
    const { content, unsure, leftOut } = read(checked.text, sections)
    if (isEmpty(content)) return refused('empty', 'There is no text in it.')
    if (unsure.length + leftOut.length > MOST_NOTES) return refused('unreadable', TOO_MUCH_AROUND)
    const seed = seedOf(storyContent.parse(content))
    return { ok: true, imported: { seed, unsure, leftOut } }
  } catch {
    return refused('unreadable', UNREADABLE)
  }
}

function isEmpty({ headline, body }: Content): boolean {
  return headline === '' && body.length === 0
}

function refused(reason: 'empty' | 'unreadable', message: string): Outcome {
  return { ok: false, reason, message }
}
