import { parentPort } from 'node:worker_threads'
import { checkImportBytes } from './bytes.ts'
import { readHtml } from './html/read-html.ts'
import type { Job } from './job.ts'
import type { Outcome } from './outcome.ts'
import { parsePage, type Imported } from './page.ts'

/*
 * The thread that reads imported pages: one that is made to be slow, or to take memory, costs its sender a sentence.
 * `Importer` starts it, gives it one page at a time and ends it.
 */

const UNREADABLE = 'This page can’t be read. Copy the story’s text in the browser and paste it.'

// The libraries make their patterns when they are first used, which takes longer than any page: not at a page's cost.
readHtml('<main><h1>Ferry</h1><p>8. Mai, 10:30</p></main>', [])
parentPort?.on('message', (job: Job) => parentPort?.postMessage(read(job)))
parentPort?.postMessage('ready')

function read({ bytes, kind, sections }: Job): Outcome {
  const checked = checkImportBytes(bytes, kind)
  if (!checked.ok) return checked
  try {
    const read = checked.kind === 'html' ? readHtml : parsePage
    const imported = read(checked.text, sections)
    return isEmpty(imported) ? refused('empty', 'There is no text in it.') : { ok: true, imported }
  } catch {
    return refused('unreadable', UNREADABLE)
  }
}

function isEmpty({ content }: Imported): boolean {
  return content.headline === '' && content.body.length === 0
}

function refused(reason: 'empty' | 'unreadable', message: string): Outcome {
  return { ok: false, reason, message }
}
