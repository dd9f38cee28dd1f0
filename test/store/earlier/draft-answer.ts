import type { Content } from '../../../shared/document/content.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import { docOf } from '../../../server/log/draft-doc.ts'
import type { UpdateLog } from '../../../server/log/update-log.ts'

/** What a draft says, and where its log stands. */
export interface DraftAnswer {
  seq: number
  snapshot: boolean
  content: Content
}

export async function draftAnswer(log: UpdateLog, storyId: string): Promise<DraftAnswer> {
  const draft = await log.load(storyId)
  if (!draft) throw new Error(`no draft of ${storyId}`)
  const doc = docOf(draft)
  const content = readContent(doc)
  doc.destroy()
  return { seq: draft.seq, snapshot: draft.snapshot !== null, content }
}
