/** In which a text is told by its letters: few words do. */
const SAMPLE = 400

/** How often each of these letters must stand in a text to say what it is: Japanese is mostly written in Han. */
const SCRIPTS: readonly { name: string; letter: RegExp; share: number }[] = [
  { name: 'Kana', letter: /[\p{sc=Hira}\p{sc=Kana}]/gu, share: 0.1 },
  ...'Latn Arab Hebr Grek Cyrl Hang Hani Thai Deva Beng Taml Armn Geor'.split(' ').map((name) => {
    return { name, letter: new RegExp(`\\p{sc=${name}}`, 'gu'), share: 0.5 }
  }),
]

/** Those in which one language is written nearly alone. */
const LANGUAGES: Readonly<Record<string, string>> = {
  Hebr: 'he',
  Grek: 'el',
  Hang: 'ko',
  Kana: 'ja',
  Hani: 'zh',
  Thai: 'th',
  Armn: 'hy',
  Geor: 'ka',
}

/** What the scripts of languages that are written in several are made of. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
}

/** Letters that Arabic has not: those of Persian, Urdu and others. */
const NOT_ARABIC = /(?![\u0621-\u064a])(?=\p{L})\p{sc=Arab}/u

/**
 * The language of a text, as in `lang`, where it can't be that of its page: its letters are others. Empty where they don't
 * tell it; null where it may be the page's.
 */
export function writtenLanguage(text: string, page: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const script = scriptOf(sample)
  if (script === null || scriptsOf(page).includes(script)) return null
  if (script === 'Arab') return NOT_ARABIC.test(sample) ? '' : 'ar'
  return LANGUAGES[script] ?? ''
}

function scriptOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const found = SCRIPTS.find(({ letter, share }) => {
    const own = text.match(letter)?.length ?? 0
    return own > 0 && own >= letters * share
  })
  return found?.name ?? null
}

/** `page`: a language tag; what is none has the letters of English. */
function scriptsOf(page: string): readonly string[] {
  const script = scriptOfTag(page) ?? 'Latn'
  return PARTS[script] ?? [script]
}

function scriptOfTag(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    return undefined
  }
}
