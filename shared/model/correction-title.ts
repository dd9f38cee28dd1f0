/** What a correction is called, by language. A newsroom may write something else over it. */
const TITLES: Readonly<Record<string, string>> = {
  en: 'Correction',
  ar: 'تصحيح',
  bg: 'Поправка',
  ca: 'Correcció',
  cs: 'Oprava',
  da: 'Rettelse',
  de: 'Korrektur',
  el: 'Διόρθωση',
  es: 'Corrección',
  et: 'Parandus',
  fa: 'اصلاحیه',
  fi: 'Korjaus',
  fr: 'Correction',
  he: 'תיקון',
  hr: 'Ispravak',
  hu: 'Helyesbítés',
  it: 'Correzione',
  ja: '訂正',
  ko: '정정',
  lt: 'Pataisymas',
  lv: 'Labojums',
  nb: 'Rettelse',
  nl: 'Correctie',
  nn: 'Retting',
  no: 'Rettelse',
  pl: 'Sprostowanie',
  pt: 'Correção',
  ro: 'Erată',
  ru: 'Исправление',
  sk: 'Oprava',
  sl: 'Popravek',
  sv: 'Rättelse',
  tr: 'Düzeltme',
  uk: 'Виправлення',
  zh: '更正',
}

/** In English where the language (`de`, `pt-BR`) is not known here. */
export function correctionTitle(language = ''): string {
  const [base = ''] = language.toLowerCase().split('-')
  return (Object.hasOwn(TITLES, base) ? TITLES[base] : undefined) ?? 'Correction'
}
