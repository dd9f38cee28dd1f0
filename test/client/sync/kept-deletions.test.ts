import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { keepDeletions } from '../../../client/sync/kept-deletions.ts'

function deletedWords(doc: Y.Doc): string {
  const structs = [...doc.store.clients.values()].flat()
  return structs
    .map((struct) => (struct instanceof Y.Item && struct.deleted ? struct.content : null))
    .map((content) => (content instanceof Y.ContentString ? content.str : ''))
    .join('')
}

it('[EDIT1] keeps the words of what was deleted lately, and lets go of what is older', () => {
  const doc = new Y.Doc()
  keepDeletions(doc)
  const text = doc.getText('body')
  text.insert(0, 'gone')
  text.delete(0, 4)
  expect(deletedWords(doc)).toBe('gone')
  const other = doc.getText('headline')
  other.insert(0, 'much'.repeat(12_500))
  other.delete(0, 50_000)
  expect(deletedWords(doc)).not.toContain('gone')
  expect(deletedWords(doc)).toContain('much')
})
