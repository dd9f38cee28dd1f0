import { expect, it } from 'vitest'
import { kindOf, sourceOf } from '../../server/views/sources.ts'

const OWN = ['news.example.org', '10.1.2.3:3000']

it.each([
  [null, 'direct', 'direct'],
  ['', 'direct', 'direct'],
  ['www.google.com', 'google.com', 'search'],
  ['www.google.co.uk', 'google.com', 'search'],
  ['google.de', 'google.com', 'search'],
  ['com.google.android.googlequicksearchbox', 'google.com', 'search'],
  ['fr.search.yahoo.com', 'search.yahoo.com', 'search'],
  ['news.google.com', 'news.google.com', 'site'],
  ['google.evil.example', 'google.evil.example', 'site'],
  ['mygoogle.com', 'mygoogle.com', 'site'],
  ['t.co', 'x.com', 'social'],
  ['lm.facebook.com', 'facebook.com', 'social'],
  ['notfacebook.com', 'notfacebook.com', 'site'],
  ['Blog.Example.ORG:8443', 'blog.example.org', 'site'],
  ['www.example.org.', 'example.org', 'site'],
  ['bücher.example', 'xn--bcher-kva.example', 'site'],
])('a reader from %s is one from %s', (host, source, kind) => {
  expect(sourceOf(host, OWN)).toBe(source)
  expect(kindOf(source)).toBe(kind)
})

it.each([
  ['a machine at home', '192.168.1.7'],
  ['an address in another form', '0x7f.1'],
  ['an address of today', '[2001:db8::1]'],
  ['a name without a dot', 'intranet'],
  ['no name at all', '<script>'],
  ['a name with another direction', '\u202egro.elpmaxe'],
  ['one that is too long', `${'a.'.repeat(60)}example`],
  ['a question mark', '?'],
])('[VUE3] %s is one of the others', (_, host) => {
  expect(sourceOf(host, OWN)).toBe('others')
})

it.each(['evil.example/path?user=anna', 'anna:secret@evil.example', 'evil.example#anna'])(
  '[VUE3] of %s the host alone is kept',
  (host) => {
    expect(sourceOf(host, OWN)).toBe('evil.example')
  },
)

it('a page of our own is no source', () => {
  for (const host of ['news.example.org', 'NEWS.example.org', '10.1.2.3:3000'])
    expect(sourceOf(host, OWN)).toBeNull()
  expect(sourceOf('evil.example', OWN)).not.toBeNull()
})
