import { slugFrom } from './story.ts'

/** How symbols that tell one name from another are said. */
const SAID: Readonly<Record<string, string>> = {
  '+': 'plus',
  '%': 'percent',
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '°': 'degrees',
}

/** They tell no name from another. */
const SILENT = /[<>=|~^`´¨™®©]/g

/**
 * The address of an author or a tag: that of a headline, but `C++`, `C#` and `C` have three, and so have `Disney` and
 * `Disney+`. A symbol without a word of its own is named by its number: `fire-u1f525`.
 */
export function nameSlug(name: string): string {
  const said = name
    .normalize('NFC')
    .replace(/(?<=[\p{L}\p{N}])#/gu, ' sharp ')
    .replace(/(?<![\p{L}\p{N}\p{P}])\.(?=\p{L})/gu, ' dot ')
    .replace(SILENT, ' ')
    .replace(/\p{S}|%/gu, (symbol) => ` ${SAID[symbol] ?? numberOf(symbol)} `)
  return slugFrom(said)
}

function numberOf(symbol: string): string {
  return `u${symbol.codePointAt(0)?.toString(16)}`
}
