import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { onceWrittenOn } from '../../../../client/editor/restore/written-on.ts'

it('is over once the person here has written on for a while, whatever colleagues write', () => {
  const [doc, other] = [new Y.Doc(), new Y.Doc()]
  let now = 5_000
  let past = 0
  const stop = onceWrittenOn(
    doc,
    () => now,
    () => past++,
  )
  other.getText('t').insert(0, 'theirs')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  now += 60_000
  doc.getText('t').insert(0, 'b')
  now += 19_000
  doc.getText('t').insert(0, 'a')
  now += 1_000
  other.getText('t').insert(0, 'more of ')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(past).toBe(0)
  doc.getText('t').insert(0, 'c')
  expect(past).toBe(1)
  stop()
  doc.getText('t').insert(0, 'd')
  expect(past).toBe(1)
})
