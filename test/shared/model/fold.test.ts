import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords, isFoundBy, wordsInOrder, wordsToFindBy } from '../../../shared/model/fold.ts'

const finds = (query: string, headline: string) => isFoundBy(headline, foldedWords(query))

describe('a search', () => {
  it.each([
    ['sao paulo', 'Floods in São Paulo'],
    ['São', 'sao paulo'],
    ['it’s', "Why it's over"],
    ["it's", 'Why it’s over'],
    ['its', 'Why it’s over'],
    ['strasse', 'Die Straße'],
    ['STRASSE', 'Die Straße'],
    ['straße', 'HAUPTSTRASSE? STRASSE!'],
    ['oresund', 'Øresund bridge'],
    ['lodz', 'Łódź votes'],
    ['istanbul', 'İstanbul'],
    ['istanbul', 'Istanbul'],
    ['diyarbakir', 'Diyarbakır'],
    ['οδος', 'Η ΟΔΟΣ'],
    ['οδός', 'Η ΟΔΟΣ'],
    ['елка', 'Ёлка'],
    ['post-war', 'The post war years'],
    ['post war', 'The post-war years'],
    ['2024', 'Budget 2024/25'],
    ['har reop', 'Harbour reopens'],
    ['東京', '大東京都知事選挙'],
    ['知事', '東京都知事選挙'],
    ['กรุงเทพ', 'ข่าวกรุงเทพวันนี้'],
    ['서울', '서울 시장'],
    ['سلام', 'السَّلام سَلام'],
    ['שלום', 'שָׁלוֹם'],
    ['ﬁnance', 'Finance'],
    ['', 'Anything'],
    [' — ', 'Anything'],
  ])('for %j finds %j', (query, headline) => {
    expect(finds(query, headline)).toBe(true)
  })

  it.each([
    ['aulo', 'São Paulo'],
    ['ferry tram', 'Ferry'],
    ['が', 'か'],
    ['हिन्दि', 'हिन्दी'],
    ['x', ''],
  ])('for %j does not find %j', (query, headline) => {
    expect(finds(query, headline)).toBe(false)
  })
})

it('finds every text by each of its own words, whatever is in it', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const word of foldedWords(text)) expect(finds(word, text)).toBe(true)
      expect(foldedWords(foldedWords(text).join(' '))).toEqual(foldedWords(text))
    }),
  )
})

it('keeps what a text is found by within bounds, however long it is', () => {
  const long = ['語'.repeat(100_000), 'x'.repeat(100_000), 'a b c d e f g '.repeat(10_000)]
  for (const text of long) {
    expect(wordsToFindBy(text).length).toBeLessThanOrEqual(120)
    expect(Math.max(...wordsToFindBy(text).map((word) => word.length))).toBeLessThanOrEqual(40)
  }
})

describe('the words of a text in their order', () => {
  it.each([
    ['São’s São’s', ['saos', 'saos']],
    ['東京都', ['東京', '京都', '都']],
    ['京', ['京']],
    ['COVID東京で', ['covid', '東京', '京で', 'で']],
    ['ニュース', ['ニュ', 'ュー', 'ース', 'ス']],
    ['서울 시장', ['서울', '시장']],
    [' — ', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsInOrder(text)).toEqual(words)
  })
})
