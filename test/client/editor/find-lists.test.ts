import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { FieldUndo } from '../../../client/editor/field-undo.ts'
import { OpenFields } from '../../../client/editor/fields/open-fields.ts'
import { FindSession } from '../../../client/editor/find/find-session.ts'
import { Matcher } from '../../../client/editor/find/matcher.ts'
import { NO_QUERY } from '../../../client/editor/find/asked.ts'
import { SearchedList } from '../../../client/editor/find/searched-list.ts'
import { listOf } from '../../../shared/document/list.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', () => 0)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The lists of an open draft, and what somebody looks for in them. */
async function looking(text: string, entries: { bylines?: string[]; tags: string[] }) {
  const doc = new Y.Doc()
  const fields = new OpenFields()
  const lists = (['bylines', 'tags'] as const).map((name) => {
    const list = doc.getArray<unknown>(name)
    list.push(entries[name] ?? [])
    const undo = new FieldUndo(list)
    const searched = new SearchedList({ name, list, undo, element: () => null })
    searched.editable = true
    fields.lists.open(searched, list)
    return searched
  })
  const session = new FindSession({ fields, matcher: new Matcher(), show: () => {} })
  session.ask({ ...NO_QUERY, text })
  await vi.runAllTimersAsync()
  const saying = () => (['bylines', 'tags'] as const).map((name) => listOf(doc.getArray(name)))
  return { doc, session, lists, saying }
}

it('finding counts words in bylines and tags, and marks the entries that hold them', async () => {
  const { session, lists } = await looking('mill', {
    bylines: ['Ada Mill'],
    tags: ['Mills and windmills', 'Water'],
  })
  expect(session.state()).toEqual({ kind: 'found', count: 3, at: 1, writable: 3 })
  session.go(1)
  expect(lists.map((list) => [...list.looks()])).toEqual([
    [['Ada Mill', 'found']],
    [['Mills and windmills', 'found-current']],
  ])
})

it('replacing all in a list is one step of undo, and leaves an entry where it stood', async () => {
  const { session, lists, saying } = await looking('mill', {
    tags: ['Water', 'Mill and mill', 'Old mill', 'Old works'],
  })
  expect(session.replaceAll('works')).toEqual({ made: 3, fields: ['tags'], left: 0 })
  expect(saying()).toEqual([[], ['Water', 'works and works', 'Old works']])
  for (const list of lists) list.undo()
  expect(saying()).toEqual([[], ['Water', 'Mill and mill', 'Old mill', 'Old works']])
})

it('[EDIT1] replacing in a list leaves alone what a colleague has changed, and adds meanwhile', async () => {
  const { doc, session, saying } = await looking('mill', { tags: ['Old mill', 'Mill'] })
  const list = doc.getArray<unknown>('tags')
  const colleague = new Y.Doc()
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc))
  colleague.getArray('tags').push(['Windmills'])
  expect(session.replaceAll('works').made).toBe(2)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague))
  expect(saying()[1]).toEqual(['Old works', 'works', 'Windmills'])
  await vi.runAllTimersAsync()
  list.delete(2)
  expect(session.replaceAll('works')).toEqual({ made: 0, fields: [], left: 1 })
})

it('an entry that would grow too long stays as it is', async () => {
  const { session, saying } = await looking('mill', { tags: ['mill'] })
  expect(session.replaceAll('x'.repeat(10_000))).toMatchObject({ made: 0, left: 1 })
  expect(saying()[1]).toEqual(['mill'])
})
