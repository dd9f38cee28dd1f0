import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import { hasLocks, haveCopyAlone } from '../../sync/copy-lock.ts'
import { keptListOf } from '../../sync/kept-list.ts'
import { LeftStore } from '../../sync/left-store.ts'
import { copyName, dropCopy, openOfflineCopy } from '../../sync/offline-copy.ts'
import { draftText } from '../save/draft-text.ts'
import * as keptWords from '../words/kept.ts'

/** The story as this device has it, unsent words and all, and what was left of it when it was loaded anew. */
export async function keptText(storyId: string, userId: string): Promise<string> {
  const held = await new LeftStore(userId).takeUp(storyId)
  const lefts = held.map((one) => {
    one.release()
    return draftText(one.left.doc)
  })
  const texts = [await copyText(storyId, userId), ...lefts]
  return texts.filter((text) => text !== '').join('\n\n')
}

async function copyText(storyId: string, userId: string): Promise<string> {
  const doc = newDraftDoc()
  const copy = await openOfflineCopy(copyName(storyId, userId), doc)
  try {
    if (!copy.kept) throw new Error(keptWords.unreadable)
    return draftText(doc)
  } finally {
    await copy.close()
    doc.destroy()
  }
}

/** Throws away what this device holds of a draft, unless it is being written. */
export async function throwAway(storyId: string, userId: string): Promise<void> {
  const name = copyName(storyId, userId)
  const drop = () => dropCopy(name)
  const never = new AbortController().signal
  const done = hasLocks() ? await haveCopyAlone(name, never, drop) : await drop()
  if (done === 'refused') throw new Error(keptWords.notDeleted)
  if (done !== 'dropped') throw new Error(keptWords.openElsewhere)
  await new LeftStore(userId).drop(storyId)
  keptListOf(userId).forget(storyId)
}
