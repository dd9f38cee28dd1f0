import { expect, it } from 'vitest'
import { writtenLanguage } from '../../../shared/model/written-language.ts'

it.each([
  ['Keepers return to the rock', 'en', null],
  ['Gezeitenmühle dreht sich', 'en', null],
  ['عودة الحراس إلى الصخرة', 'en', 'ar'],
  ['بازگشت نگهبانان به صخره پس از چهل سال', 'en', ''],
  ['بازگشت نگهبانان به صخره', 'fa', null],
  ['השומרים חוזרים אל הסלע', 'en', 'he'],
  ['守望者四十年后重返礁石灯塔', 'en', 'zh'],
  ['守望者四十年后重返礁石灯塔', 'zh-Hant', null],
  ['東京港、四十年ぶりに再開', 'en', 'ja'],
  ['東京港再開', 'ja', null],
  ['등대지기들이 바위로 돌아온다', 'en', 'ko'],
  ['Смотрители возвращаются', 'en', ''],
  ['Смотрители возвращаются', 'uk', null],
  ['Keepers return', 'ar', ''],
  ['Keepers return to the “عودة” rock', 'en', null],
  ['عودة الحراس (BBC) إلى الصخرة', 'en', 'ar'],
  ['2025: 14 % …', 'en', null],
  ['', 'en', null],
  ['Keepers', 'no language', null],
])('of %j on a page in %s the language is %j', (text, page, language) => {
  expect(writtenLanguage(text, page)).toBe(language)
})
