import { expect, it } from 'vitest'
import { KeyLimit } from '../../server/kernel/key-limit.ts'

it('says after how many seconds a key may try again, and counts each key for itself', async () => {
  const limit = new KeyLimit({ tries: 2, seconds: 60 })
  expect(await limit.take('a')).toEqual({ ok: true })
  expect(await limit.take('a')).toEqual({ ok: true })
  expect(await limit.take('a')).toEqual({ ok: false, retryAfter: 60 })
  expect(await limit.take('b')).toEqual({ ok: true })
})

it('lets whoever is forgotten start afresh', async () => {
  const limit = new KeyLimit({ tries: 1, seconds: 60 })
  await limit.take('a')
  await limit.forget('a')
  expect(await limit.take('a')).toEqual({ ok: true })
})
