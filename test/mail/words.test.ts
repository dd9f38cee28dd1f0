import { expect, it } from 'vitest'
import { bodyOf } from '../../server/mail/letter-body.ts'
import type { Letter } from '../../server/mail/letter.ts'
import { written } from '../../server/mail/words.ts'
import { MAIL_KINDS } from '../../shared/model/mail.ts'

const NAME = 'The <Harbour> & Post'
const newsroom = {
  name: NAME,
  publicUrl: 'https://news.example',
  date: (at: number) => `day ${at}`,
}
const LINK = 'https://news.example/desk/link#abc'
const ROB = { name: 'Rob <b>', at: 7 }

const LETTERS: Letter[] = [
  { kind: 'invitation', link: LINK, until: 9, by: 'Ada', role: 'editor' },
  { kind: 'reset', name: 'Rob', link: LINK, until: 9, by: null },
  { kind: 'password-changed', ...ROB },
  { kind: 'factor-set', ...ROB },
  { kind: 'factor-off', ...ROB, by: 'Ada' },
  { kind: 'codes-renewed', ...ROB },
  { kind: 'recovery-used', ...ROB, left: 1 },
  { kind: 'codes-refused', ...ROB },
  { kind: 'test', ...ROB },
]

it('are there for all that Galley writes', () => {
  expect(LETTERS.map(({ kind }) => kind)).toEqual([...MAIL_KINDS])
})

it.each(LETTERS)('say in text and HTML the same, and load nothing: $kind', (letter) => {
  const words = written(letter, newsroom)
  const { text, html } = bodyOf(words, NAME)
  expect(words.subject).toContain(NAME)
  for (const part of words.parts) {
    const said = typeof part === 'string' ? part : part.href
    expect(text).toContain(said)
    expect(unescaped(html)).toContain(said)
  }
  expect(html).not.toMatch(/<(img|link|script|style|iframe)|src=|url\(|@import/i)
  expect(html).not.toContain('<b>')
  // Wherever it leads, it leads into the newsroom.
  const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')
  for (const address of addresses) expect(address).toMatch(/^https:\/\/news\.example\/desk\//)
})

it('name who did it, and until when a link works', () => {
  const [invitation, reset] = LETTERS
  expect(textOf(invitation)).toContain('Ada invites you')
  expect(textOf(invitation)).toContain('until day 9')
  expect(textOf(reset)).toContain('probably you')
  const byAdmin: Letter = { kind: 'reset', name: 'Rob', link: LINK, until: 9, by: 'Ada' }
  expect(textOf(byAdmin)).toContain('Ada made you a link')
})

function textOf(letter: Letter | undefined): string {
  return letter ? bodyOf(written(letter, newsroom), NAME).text : ''
}

function unescaped(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
