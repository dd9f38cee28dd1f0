/** How a language writes what keyboards have one key for. */
export interface Typography {
  /** Around what is quoted, with the spaces within. */
  quotes: readonly [string, string]
  /** Around what is quoted within that. */
  inner: readonly [string, string]
  /** Of two hyphens. */
  dash: '–' | '—'
}

/** A space in which no line breaks, as French has it within its quotes. */
const THIN = '\u202f'
const GUILLEMETS = ['«', '»'] as const
const HIGH = ['“', '”'] as const
const HIGH_INNER = ['‘', '’'] as const
const LOW = ['„', '“'] as const
const LOW_INNER = ['‚', '‘'] as const
const LOW_HIGH = ['„', '”'] as const
const SAME = ['”', '”'] as const
const SAME_INNER = ['’', '’'] as const
const ANGLES = ['‹', '›'] as const

type Row = readonly [
  languages: string,
  quotes: Typography['quotes'],
  inner: Typography['inner'],
  dash: Typography['dash'],
]

/** As the locale data of Unicode has them; dashes as newspapers do. Languages that are not here stay as they are typed. */
const ROWS: readonly Row[] = [
  ['en en-US en-CA tr vi id ms', HIGH, HIGH_INNER, '—'],
  ['en-GB en-IE en-AU en-NZ en-ZA en-IN hi ko nl af cy ga', HIGH, HIGH_INNER, '–'],
  ['pt pt-BR es-419 es-MX es-AR es-CO es-US gl', HIGH, HIGH_INNER, '—'],
  ['de de-AT cs sk sl is et lt hr bg mk', LOW, LOW_INNER, '–'],
  ['de-CH de-LI fr-CH it-CH', GUILLEMETS, ANGLES, '–'],
  ['fr fr-BE fr-CA fr-LU', [`«${THIN}`, `${THIN}»`], HIGH, '–'],
  ['es es-ES ca it pt-PT el sq hy', GUILLEMETS, HIGH, '—'],
  ['ru uk be kk', GUILLEMETS, LOW, '—'],
  ['nb nn no', GUILLEMETS, HIGH_INNER, '–'],
  ['pl hu ro', LOW_HIGH, GUILLEMETS, '–'],
  ['sr', LOW_HIGH, SAME_INNER, '–'],
  ['sv fi', SAME, SAME_INNER, '–'],
  ['da lv eu', HIGH, HIGH_INNER, '–'],
  ['fa', GUILLEMETS, ANGLES, '—'],
  ['ar ur', ['”', '“'], ['’', '‘'], '—'],
]

const TABLE = new Map<string, Typography>(
  ROWS.flatMap(([languages, quotes, inner, dash]) =>
    languages.split(' ').map((language) => [language, { quotes, inner, dash }] as const),
  ),
)

/** Null for a language whose habits are not known; of a region that is not, those of its language. */
export function typographyOf(language: string): Typography | null {
  const [base = ''] = language.split('-')
  const region = language.match(/-([A-Z]{2}|\d{3})(?=-|$)/)?.[1]
  return TABLE.get(`${base}-${region}`) ?? TABLE.get(base) ?? null
}

const OPENS_BEHIND = /(?:^|[\s([{\u2013\u2014\u2015/«„“‘‚‹¿¡-])$/u
const APOSTROPHE = '’'

/**
 * What stands for a quote, a hyphen or an apostrophe that is typed behind `before`, and in place of how many characters
 * there; null if it stays as it is.
 */
export function smart(
  key: string,
  before: string,
  { quotes, inner, dash }: Typography,
): { text: string; instead: number } | null {
  if (key === '"') return { text: doubleAt(before, { quotes, inner }), instead: 0 }
  if (key === "'") return { text: singleAt(before, { inner }), instead: 0 }
  if (key === '-') return dashAt(before, dash)
  return null
}

function doubleAt(before: string, { quotes, inner }: Pick<Typography, 'quotes' | 'inner'>) {
  const nests = !isSingle(inner)
  if (OPENS_BEHIND.test(before)) return (nests && isOpen(before, quotes) ? inner : quotes)[0]
  return (nests && isOpen(before, inner) ? inner : quotes)[1]
}

function singleAt(before: string, { inner }: Pick<Typography, 'inner'>): string {
  if (!isSingle(inner)) return APOSTROPHE
  if (OPENS_BEHIND.test(before)) return inner[0]
  return isOpen(before, inner) ? inner[1] : APOSTROPHE
}

/** Two hyphens in a text; not at its beginning, where they begin a rule, nor in an address. */
function dashAt(before: string, dash: string): { text: string; instead: number } | null {
  if (before.endsWith('–')) return { text: '—', instead: 1 }
  if (!/[^-]-$/.test(before) || /(?:^|\s)\S*(?:[/@]|www\.)\S*$/.test(before)) return null
  return { text: dash, instead: 1 }
}

function isSingle([open]: Typography['inner']): boolean {
  return '‘‚’‹'.includes(open)
}

function isOpen(text: string, [open, close]: readonly [string, string]): boolean {
  const [a, b] = [open.trim(), close.trim()]
  return a !== b && text.lastIndexOf(a) > text.lastIndexOf(b)
}
