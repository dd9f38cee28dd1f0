import { describe, expect, it } from 'vitest'
import { smart, typographyOf } from '../../../shared/model/quotes.ts'

/** Key by key, as an editor does. */
function typed(language: string, keys: string): string {
  const typography = typographyOf(language)
  if (!typography) return keys
  return Array.from(keys).reduce((text, key) => {
    const made = smart(key, text, typography)
    return made ? text.slice(0, text.length - made.instead) + made.text : text + key
  }, '')
}

describe('what is typed', () => {
  it.each([
    ['en', `He said "so 'they' did it" and "no".`, 'He said “so ‘they’ did it” and “no”.'],
    ['en-GB', `It's (the "dogs'" day)`, 'It’s (the “dogs’” day)'],
    ['de', `Er sagt: "Das 'hier' ist's"`, 'Er sagt: „Das ‚hier‘ ist’s“'],
    ['de-CH', `"Ja 'so' ist's"`, '«Ja ‹so› ist’s»'],
    ['fr', `Il dit "l'été "tard" vient"`, 'Il dit «\u202fl’été “tard” vient\u202f»'],
    ['es', `("uno "dos" tres")`, '(«uno “dos” tres»)'],
    ['es-MX', `"uno 'dos' tres"`, '“uno ‘dos’ tres”'],
    ['ru', `Он: "Да "нет" да"`, 'Он: «Да „нет“ да»'],
    ['pl', `"tak "nie" tak"`, '„tak «nie» tak”'],
    ['sv', `Hon sa "ja 'nu' då"`, 'Hon sa ”ja ’nu’ då”'],
    ['it', `"l'altro "ieri""`, '«l’altro “ieri”»'],
    ['pt-BR', `"sim"`, '“sim”'],
    ['pt-AO', `"sim"`, '“sim”'],
    ['ar', `"نعم"`, '”نعم“'],
  ])('in %s: %s becomes %s', (language, keys, text) => {
    expect(typed(language, keys)).toBe(text)
  })

  it('as two hyphens is a dash, one more makes it the long one', () => {
    expect(typed('en', 'so--and so --- yes')).toBe('so—and so —- yes')
    expect(typed('de', 'so -- und --- lang')).toBe('so – und — lang')
  })

  it('stays as it is at the beginning of a line, where a rule begins, and in addresses', () => {
    expect(typed('de', '---')).toBe('---')
    expect(typed('de', 'see https://a.example/b--c')).toBe('see https://a.example/b--c')
    expect(typed('de', 'a@b--c')).toBe('a@b--c')
  })

  it('stays as it is in a language whose habits are not known', () => {
    for (const language of ['he', 'xx', '', 'tlh']) expect(typographyOf(language)).toBeNull()
    expect(typographyOf('de-Latn-AT')).toEqual(typographyOf('de'))
  })
})
