import { describe, expect, it } from 'vitest'
import { isButton } from '../../../server/stories/import/buttons.ts'
import { isCount } from '../../../server/stories/import/counts.ts'
import { sectionIn } from '../../../server/stories/import/sections.ts'
import { FIRST_SECTIONS } from '../../support/sections.ts'

const listed = (text: string) => text.trim().split(/\s*\|\s*/)

describe('a count', () => {
  it.each(
    listed(`
      0 Views | 1 view | 12,345 Views | Views: 1 234 | 1.2K views | 1.2M Views | 1.2B views | 1,204+ views | No views | Zero views
      | 1\u202f204 Views | 1\u00a0204 views | 1’204 Views | 1'204 views | 2.3 lakh views | 1.2 crore views | 1,20,400 views
      | 0 comments | Comments (12) | No comments yet | 2K shares | Read 1,204 times | 👁 1,204 | 3 reading now
      | 1,2 Tsd. Aufrufe | Aufrufe: 1.204 | 1.204 Mal gelesen | Keine Kommentare | 1 204 vues | 1,2 k vues | Aucun commentaire
      | 1,2 mil visualizaciones | Visitas: 1.204 | 1.204 visualizações | 1.204 visualizzazioni | 1.204 weergaven | 1 204 visningar
      | 1 204 wyświetleń | 12 тыс. просмотров | Просмотров: 1204 | 1204 перегляди | 阅读 1.2万 | 1.2万次阅读 | 閲覧数：1,204 | 1,204回視聴
      | 조회수 1,204회 | ١٬٢٠٤ مشاهدة | 1,204 görüntülenme | 1.204 lượt xem | Dilihat 1.204 kali | １，２０４ views
      | 5 min read | 5-minute read | Lesezeit: ca. 5 Min. | Temps de lecture : 5 min | 5 мин. на чтение | 読了時間：5分
    `),
  )('is %s', (line) => expect(isCount(line)).toBe(true))

  it.each(
    listed(`3 dead | Ashby 7 | 12 Angry Men | 5 minutes to midnight | Views differ | 1984
      | 2 million readers lost | No comment from the mayor | One shot`),
  )('is not %s', (line) => expect(isCount(line)).toBe(false))
})

describe('a button', () => {
  it.each(
    listed(`Advertisement | Print | Save | Share | SHARE | Share this article | Share on Facebook | Copy link
      | Listen to this article | Email this article | Save article | Read later | Gift this article | Follow us on X
      | Drucken | Teilen auf WhatsApp | Merken | Imprimer | Partager sur Facebook | Compartir | Stampa | Delen | Skriv ut
      | Поделиться | Печать | 分享 | 分享到微信 | シェア | 印刷 | 공유하기 | مشاركة | שיתוף`),
  )('is %s', (line) => expect(isButton(line)).toBe(true))

  it.each(['Share prices fall', 'Save the whales', 'Print is dead', 'Read my lips', 'Jane Doe'])(
    'is not %s',
    (line) => expect(isButton(line)).toBe(false),
  )
})

describe('a section', () => {
  it.each([
    'World',
    'WORLD NEWS',
    'World News',
    'Section: World',
    'Home > World',
    'Home › News › World',
    'News / World',
    'World | Europe',
  ])('is named by %s', (line) => expect(sectionIn(line, FIRST_SECTIONS)?.slug).toBe('world'))

  it.each(['World Cup', 'World Desk', 'Ferry runs aground | World', 'Home > Technology'])(
    'is not named by %s',
    (line) => expect(sectionIn(line, FIRST_SECTIONS)).toBeNull(),
  )
})
