import { describe, expect, it } from 'vitest'
import { readDateLine } from '../../../server/stories/import/dates/date-line.ts'
import { bareOf } from '../../../server/stories/import/line.ts'
import { blockText } from '../../../shared/document/content.ts'
import { parsePage } from '../../../server/stories/import/page.ts'
import { FIRST_SECTIONS } from '../../support/sections.ts'

const read = (line: string) => readDateLine(bareOf(line))
const listed = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

const THE_EIGHTH_OF_MAY = listed(`
  8 May 2025
  08-May-2025
  8th of May, 2025
  Thursday, May 8, 2025
  MAY 8, 2025
  8. Mai 2025
  Donnerstag, 8. Mai 2025
  8 mai 2025
  jeudi 8 mai 2025
  8 de mayo de 2025
  8 mayo, 2025
  8 de maio de 2025
  quinta-feira, 8 de maio de 2025
  giovedì 8 maggio 2025
  donderdag 8 mei 2025
  8 maj 2025
  8. toukokuuta 2025
  8 maja 2025 r.
  8. května 2025
  2025. május 8., csütörtök
  8 Mayıs 2025 Perşembe
  8 MAYIS 2025
  8 Μαΐου 2025
  8 мая 2025 г.
  четверг, 8 мая 2025
  8 травня 2025 р.
  ngày 8 tháng 5 năm 2025
  Thứ năm, 8 tháng 5, 2025
  Kamis, 8 Mei 2025
  8 मई 2025
  الخميس 8 مايو 2025
  ٨ مايو ٢٠٢٥
  8 במאי 2025
  2025年5月8日 星期四
  ２０２５年５月８日
  令和7年5月8日
  2025년 5월 8일 목요일
  2025. 5. 8.
  2025-05-08
  2025/05/08
`)

const WITH_MORE = listed(`
  8 May 2025 | 10:30
  8 May 2025 (updated 9 May 2025)
  Published May 8, 2025 Updated May 9, 2025
  Updated May 9, 2025 | Published May 8, 2025
  First published on Thu 8 May 2025 10.30 BST
  May 8, 2025 at 10:30 a.m. EDT
  10:30, 8 May 2025
  08.05.2025 10:30 Uhr
  Stand: 08.05.2025, 10:30 Uhr
  Publié le 08/05/2025 à 10h30
  Publié le jeudi 8 mai 2025 à 10:30, mis à jour le 9 mai 2025 à 11:00
  Publicado el 8 de mayo de 2025 a las 10:30
  Publicado em 08/05/2025 às 10h30
  giovedì 8 maggio 2025 alle ore 10:30
  8 mei 2025 om 10:30 uur
  Publicerad: 8 maj 2025 kl. 10.30
  8.5.2025 klo 10.30
  8 maja 2025, godz. 10:30
  Опубликовано: 8 мая 2025 г. в 10:30
  10:30 8 мая 2025
  发布时间：2025-05-08 10:30
  2025年5月8日(木) 10時30分
  입력 2025.05.08 10:30
  Kamis, 8 Mei 2025 10:30 WIB
  2025-05-08T23:30:00-05:00
`)

describe('a date line', () => {
  it.each(THE_EIGHTH_OF_MAY)('may be %s', (line) => {
    expect(read(line)).toMatchObject({ day: '2025-05-08', more: false })
  })

  it.each(WITH_MORE)('may say more than the day: %s', (line) => {
    expect(read(line)).toMatchObject({ day: '2025-05-08', more: false, rest: true })
  })

  it.each([
    ['05/13/2025', '2025-05-13'],
    ['13/05/2025', '2025-05-13'],
    ['8/8/2025', '2025-08-08'],
    ['Thu 08/05/2025', '2025-05-08'],
    ['Thursday 05/08/2025', '2025-05-08'],
    ['15. Jänner 2025', '2025-01-15'],
    ['15 fevrier 2025', '2025-02-15'],
    ['平成31年4月30日', '2019-04-30'],
  ])('%s is %s, and no other day', (line, day) => {
    expect(read(line)).toMatchObject({ day })
  })

  it.each(['08/05/2025', '8-5-2025', '08.05.2025', '08/05/2025 10:30', '08 05 2025'])(
    'whose day and month might change places has no day: %s',
    (line) => expect(read(line)).toMatchObject({ day: null, reason: 'date-order' }),
  )

  it.each([
    '08/05/25',
    '31 February 2025',
    '8 Wonnemond 2025',
    '8 listopad 2025',
    '8 May',
    'May 2025',
    'Yesterday',
    'vor 2 Stunden',
    'il y a 3 heures',
    'hace 2 horas',
    '3小时前',
    '3時間前',
    'Heute, 10:30 Uhr',
    'Published 3 days ago',
    '8 พฤษภาคม 2568',
  ])('that does not say which day is one all the same: %s', (line) => {
    expect(read(line)).toMatchObject({ day: null, reason: 'date-unread' })
    const page = ['Ferry runs aground', line, 'By Jane Doe', 'The ferry ran aground.'].join('\n')
    const { content, unsure } = parsePage(page, FIRST_SECTIONS)
    expect(content).toMatchObject({ standfirst: '', meta: { date: null, bylines: ['Jane Doe'] } })
    expect(content.body.map(blockText)).toEqual([line, 'The ferry ran aground.'])
    expect(unsure).toEqual([{ line, reason: 'date-unread' }])
  })

  it('that has words beside the day which are not understood gives the day, and stays', () => {
    const page = ['Ferry runs aground', '8 May 2025 in London', 'The ferry ran aground.'].join('\n')
    const { content, unsure } = parsePage(page, FIRST_SECTIONS)
    expect(content.meta.date).toBe('2025-05-08')
    expect(content.body.map(blockText)).toEqual(['8 May 2025 in London', 'The ferry ran aground.'])
    expect(unsure).toEqual([{ line: '8 May 2025 in London', reason: 'date-more' }])
  })

  it.each(['Updated 9 May 2025', 'Aktualisiert: 9. Mai 2025', 'Mis à jour le 9 mai 2025 à 10h'])(
    'on a change is no publication: %s',
    (line) => expect(read(line)).toMatchObject({ day: null, reason: 'date-changed' }),
  )

  it.each([
    'Published 40 years ago, a novel returns',
    'Updated rules for 1,200 ferries',
    'Second ferry sinks in May',
    'World Cup 2026',
    'Budget 2025: what it means',
    'Mai Nguyen',
    'Di Maio',
    'Sun Yat-sen',
    'Apollo 11',
    '1984',
    '令和の米騒動',
    'Update: ferry sinks',
    '8 Views',
  ])('is none: %s', (line) => expect(read(line)).toBeNull())
})
