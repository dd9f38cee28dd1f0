import { expect, it } from 'vitest'
import { circumstances, deedWords } from '../../../client/desk/audit/deed-words.ts'
import { filterOf, readLook, writeLook } from '../../../client/desk/audit/audit-filter.ts'
import type { AuditEntry } from '../../../shared/protocol/api/audit.ts'

const PUBLISHED: AuditEntry = {
  id: 'au_1',
  at: '2026-01-05T09:00:00.000Z',
  count: 1,
  until: '2026-01-05T09:00:00.000Z',
  deed: 'story.published',
  who: { id: 'us_1', name: 'Ada Quill' },
  means: 'session',
  key: null,
  thing: { id: 'st_1', name: 'Ferry runs aground' },
  details: { revision: '1' },
  address: '203.0.113.9',
}
const sentence = (entry: Partial<AuditEntry>) =>
  deedWords({ ...PUBLISHED, ...entry })
    .map(({ text }) => text)
    .join('')

it('a deed is told as a person would', () => {
  expect(sentence({})).toBe('Ada Quill published Ferry runs aground')
  expect(sentence({ thing: { id: 'st_1', name: '' } })).toBe(
    'Ada Quill published an untitled story',
  )
  const rob = { id: 'us_2', name: 'Rob' }
  expect(
    sentence({ deed: 'account.role', thing: rob, details: { from: 'editor', to: 'admin' } }),
  ).toBe('Ada Quill changed the role of Rob from editor to admin')
  const nobody = { id: null, name: '' }
  const tried = { id: '', name: 'ada@example.org' }
  expect(sentence({ deed: 'session.refused', who: nobody, means: 'unknown', thing: tried })).toBe(
    'Somebody could not sign in as ada@example.org',
  )
  expect(sentence({ deed: 'endpoint.disabled', who: nobody, means: 'galley', thing: rob })).toBe(
    'Galley disabled the webhook Rob',
  )
  expect(sentence({ deed: 'account.made', who: nobody, means: 'operator', thing: rob })).toBe(
    'The operator made an account for Rob as …',
  )
})

it('a deed that only a newer server knows is told all the same', () => {
  expect(sentence({ deed: 'story.painted' })).toBe(
    'Ada Quill did story.painted to Ferry runs aground',
  )
})

it('what somebody named is no word of Galley’s', () => {
  const words = deedWords({ ...PUBLISHED, thing: { id: 'st_1', name: '{who}' } })
  expect(words).toEqual([
    { text: 'Ada Quill', is: 'named' },
    { text: ' published ', is: 'said' },
    { text: '{who}', is: 'thing' },
  ])
})

it('says with what, from where, and how often', () => {
  const key = { id: 'ak_1', name: 'Wire' }
  expect(circumstances({ ...PUBLISHED, key, means: 'key', count: 3 })).toEqual([
    'with the API key Wire',
    'from 203.0.113.9',
    '3 times',
  ])
  expect(circumstances({ ...PUBLISHED, means: 'operator', address: '' })).toEqual([
    'from the command line',
  ])
})

it('what is looked for stands in the address, and days last until their end', () => {
  const look = {
    person: 'us_1',
    kind: 'story',
    thing: 'st_1',
    from: '2026-01-05',
    to: '2026-01-05',
  } as const
  expect(readLook(writeLook(look))).toEqual(look)
  const { from = '', to = '' } = filterOf(look)
  expect(Date.parse(to) - Date.parse(from)).toBe(24 * 60 * 60_000)
  expect(filterOf(readLook('?kind=secrets&from=yesterday&person='))).toEqual({})
})
