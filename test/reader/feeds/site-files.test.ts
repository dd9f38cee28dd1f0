import { expect, it } from 'vitest'
import { z } from 'zod'
import { parseConfig } from '../../../server/kernel/config.ts'
import { emptyNewsroom, openSite, PUBLIC_URL } from '../site.ts'

const manifest = z.looseObject({
  name: z.string(),
  lang: z.string(),
  start_url: z.string(),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), type: z.string() })),
})

it('robots.txt keeps crawlers from the desk and the API, and names both sitemaps', async () => {
  const site = await openSite(await emptyNewsroom())
  const { headers, text } = await site.get('/robots.txt')
  expect(headers['content-type']).toMatch(/^text\/plain/)
  const lines = text.split('\n')
  expect(lines).toContain('Disallow: /desk')
  expect(lines).toContain('Disallow: /api/')
  for (const file of ['sitemap.xml', 'news-sitemap.xml'])
    expect(lines).toContain(`Sitemap: ${PUBLIC_URL}/${file}`)
})

it('security.txt says whom to tell, for less than a year, as RFC 9116 asks', async () => {
  const rig = await emptyNewsroom()
  const site = await openSite(rig)
  const { status, headers, text } = await site.get('/.well-known/security.txt')
  expect(status).toBe(200)
  expect(headers['content-type']).toMatch(/^text\/plain/)
  const fields = new Map(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/, 2) as [string, string]),
  )
  expect(fields.get('Contact')).toBe('https://news.example/security')
  expect(fields.get('Canonical')).toBe(`${PUBLIC_URL}/.well-known/security.txt`)
  const left = Date.parse(fields.get('Expires') ?? '') - rig.clock.now()
  expect(left).toBeGreaterThan(30 * 24 * 3_600_000)
  expect(left).toBeLessThan(365 * 24 * 3_600_000)
})

it('SECURITY_CONTACT is an address of mail or of the web, and may be missing', () => {
  expect(parseConfig({}).securityContact).toBeNull()
  for (const contact of ['mailto:security@news.example', 'https://news.example/security'])
    expect(parseConfig({ SECURITY_CONTACT: contact }).securityContact).toBe(contact)
  for (const contact of ['security@news.example', 'http://news.example', 'javascript:alert(1)'])
    expect(() => parseConfig({ SECURITY_CONTACT: contact })).toThrow(/SECURITY_CONTACT: must be/)
})

it('the manifest has the newsroom’s name, and icons of the size that it says', async () => {
  const site = await openSite(await emptyNewsroom())
  const { headers, text } = await site.get('/manifest.webmanifest')
  expect(headers['content-type']).toMatch(/^application\/manifest\+json/)
  const { name, lang, start_url, icons } = manifest.parse(JSON.parse(text))
  expect([name, lang, start_url]).toEqual(['Galley', 'en', '/'])
  for (const { src, sizes, type } of icons) {
    const icon = await site.get(src)
    expect(icon.headers['content-type']).toBe(type)
    // Its header says so: which decoders there are is up to whatever else ran here.
    expect(`${icon.body.readUInt32BE(16)}x${icon.body.readUInt32BE(20)}`).toBe(sizes)
  }
  const page = await site.get('/')
  expect(page.text).toContain('<link rel="manifest" href="/manifest.webmanifest" />')
  expect(page.headers['content-security-policy']).toContain("manifest-src 'self'")
  const [, touch = ''] = /<link rel="apple-touch-icon" href="([^"]*)"/.exec(page.text) ?? []
  expect((await site.get(touch)).headers['content-type']).toBe('image/png')
})
