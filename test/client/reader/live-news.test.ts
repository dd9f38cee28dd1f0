import { expect, it } from 'vitest'
import { readLiveNews } from '../../../client/reader/live-news.ts'

const patch = { slots: {}, blocks: [] }

it.each([
  ['revision', { number: 2, kind: 'correct', note: 'Seven, not six.', publishedAt: '', patch }],
  ['retracted', { number: 3, note: 'It was forged.', patch }],
  ['views', { total: 3, reading: 1, label: '3 views' }],
  ['site', { seq: 12, cards: [{ id: 'st_1', is: 'retracted' }] }],
  ['token', { token: 'abc' }],
])('reads %s as the server sends it', (event, data) => {
  expect(readLiveNews(event, JSON.stringify(data))).toEqual({ event, data })
})

it.each([
  ['revision', '{"number":"2","kind":"update","note":null,"patch":{"slots":{},"blocks":[]}}'],
  ['revision', '{"number":2,"kind":"update","note":null,"patch":{"slots":{}}}'],
  ['retracted', '{"number":3,"note":"It was forged."}'],
  ['retracted', '{"note":"It was forged.","patch":{"slots":{},"blocks":[]}}'],
  ['views', '{"total":3}'],
  ['views', 'null'],
  ['views', 'no JSON'],
  ['site', '{"seq":12}'],
  ['token', '{}'],
  ['eaten', '{}'],
])('knows nothing of %s with %s', (event, json) => {
  expect(readLiveNews(event, json)).toBeNull()
})
