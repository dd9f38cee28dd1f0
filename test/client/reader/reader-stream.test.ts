import { expect, it } from 'vitest'
import { readNews, urlOf } from '../../../client/reader/reader-stream.ts'

it('asks for the own page as if it were alone, and for the others beside it', () => {
  const own = { topic: 'st_1', at: 3 }
  expect(urlOf([own])).toBe('/stories/st_1/live?revision=3&also=')
  const others = [
    { topic: 'st_2', at: 1 },
    { topic: 'st_1', at: 2 },
  ]
  expect(urlOf([own, ...others])).toBe('/stories/st_1/live?revision=3&also=st_2.1,st_1.2')
})

it('[RDR1] reads for which story and revision news is, and to which it leads', () => {
  const news = { number: 5, kind: 'update', note: null, patch: { slots: {}, blocks: [] } }
  const json = JSON.stringify(news)
  const gone = JSON.stringify({ number: 4, note: 'Forged.', patch: news.patch })
  const revised = { topic: 'st_1', from: 3, to: 5, event: 'revision', data: json }
  expect(readNews('revision', `st_1 3\n${json}`)).toEqual(revised)
  expect(readNews('retracted', `st_1 3\n${gone}`)).toMatchObject({ from: 3, to: 4 })
  expect(readNews('views', 'st_1 3\n{"total":1}')).toMatchObject({ from: 3, to: 3 })
  expect(readNews('token', 'st_1 3\n{"token":"a"}')).toMatchObject({ from: 3, to: 3 })
  const site = JSON.stringify({ seq: 9, cards: [] })
  expect(readNews('site', `site 7\n${site}`)).toMatchObject({ topic: 'site', from: 7, to: 9 })
  for (const last of ['reset', 'retracted', 'revision'])
    expect(readNews(last, 'st_1 3\n{}')).toMatchObject({ topic: 'st_1', from: 3, to: Infinity })
})

it('drops news that does not say whose it is', () => {
  for (const data of ['{"number":5}', 'st_1 x\n{}', '', 'st_1 3']) {
    expect(readNews('revision', data)).toBeNull()
  }
})
