import { BlockList } from 'node:net'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AddressGuard, isPublicAddress } from '../../server/webhooks/address-guard.ts'

function guardFor(names: Record<string, string[]> = {}, allowHosts: string[] = []) {
  return new AddressGuard({ resolve: async (name) => names[name] ?? [], allowHosts })
}

const guard = guardFor()
const vet = (g: AddressGuard, url: string) => g.vet(new URL(url))

/* The oracle: Node's own block list over the networks of IANA's special-purpose registry. */
const special = new BlockList()
for (const network of [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24',
  '192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24',
  '198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
].flatMap((line) => line.split(' '))) {
  const [base = '', bits] = network.split('/')
  special.addSubnet(base, Number(bits))
}

const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))
const notPublic = fc.oneof(
  octets.map(([, b, c, d]) => [127, b, c, d]),
  octets.map(([, b, c, d]) => [10, b, c, d]),
  octets.map(([, , c, d]) => [192, 168, c, d]),
  octets.map(([, b, c, d]) => [172, 16 + (b & 15), c, d]),
  octets.map(([, , c, d]) => [169, 254, c, d]),
  octets.map(([, b, c, d]) => [100, 64 + (b & 63), c, d]),
  octets.map(([a, b, c, d]) => [224 + (a & 31), b, c, d]),
  octets.map(([, b, c, d]) => [0, b, c, d]),
)

const number = ([a = 0, b = 0, c = 0, d = 0]: number[]) =>
  ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
const pair = (high = 0, low = 0) => ((high << 8) | low).toString(16)
const words = ([a, b, c, d]: number[]) => `${pair(a, b)}:${pair(c, d)}`
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))

/** Ways to write an IPv4 address that a URL parser or a C library reads as that address. */
const ipv4Notations: ((ip: number[]) => string)[] = [
  (ip) => ip.join('.'),
  (ip) => `${ip.join('.')}.`,
  (ip) => String(number(ip)),
  (ip) => `0x${number(ip).toString(16)}`,
  (ip) => `0X${number(ip).toString(16).toUpperCase()}`,
  (ip) => `0${number(ip).toString(8)}`,
  (ip) => ip.map((part) => `0x${part.toString(16)}`).join('.'),
  (ip) => ip.map((part) => `0${part.toString(8)}`).join('.'),
  ([a, b, c = 0, d = 0]) => `${a}.${b}.${(c << 8) | d}`,
  ([a, b = 0, c = 0, d = 0]) => `${a}.${(b << 16) | (c << 8) | d}`,
  ([a = 0, b = 0, c, d]) => `0x${a.toString(16)}.0${b.toString(8)}.${c}.${d}`,
  (ip) => wide(ip.join('.')),
  (ip) => ip.join('\u3002'),
  (ip) => ip.join('.').replace(/\d/g, (digit) => `%3${digit}`),
  (ip) => `[::ffff:${ip.join('.')}]`,
  (ip) => `[::ffff:${words(ip)}]`,
  (ip) => `[0:0:0:0:0:FFFF:${words(ip)}]`,
]

/** IPv6 addresses with an IPv4 address inside, which a translator or tunnel may unpack. */
const tunnels: ((ip: number[]) => string)[] = [
  (ip) => `[::${ip.join('.')}]`,
  (ip) => `[64:ff9b::${ip.join('.')}]`,
  (ip) => `[64:ff9b:1::${words(ip)}]`,
  (ip) => `[::ffff:0:${ip.join('.')}]`,
  (ip) => `[2002:${words(ip)}::1]`,
  (ip) => `[2001:0:4136:e378:8000:63bf:${words(ip.map((part) => 255 - part))}]`,
  (ip) => `[2606:4700::5efe:${words(ip)}]`,
  (ip) => `[2606:4700::200:5efe:${words(ip)}]`,
]

describe('an address in the URL', () => {
  it('[WHK4] is refused when it is not public, in every notation', async () => {
    const hosts = fc.tuple(notPublic, fc.constantFrom(...ipv4Notations, ...tunnels))
    await fc.assert(
      fc.asyncProperty(hosts, async ([ip, write]) => {
        const url = `http://${write(ip)}:8080/hook`
        expect(guard.checkUrl(url).ok, url).toBe(false)
        expect((await vet(guard, url)).ok, url).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it('[WHK4] is accepted exactly when the registry of special addresses does not have it', async () => {
    await fc.assert(
      fc.asyncProperty(octets, fc.constantFrom(...ipv4Notations), async (ip, write) => {
        const url = `https://${write(ip)}/`
        expect(guard.checkUrl(url).ok, url).toBe(!special.check(ip.join('.')))
      }),
      { numRuns: 2_000 },
    )
  })

  it('[WHK4] never carries an IPv4 address through a tunnel, public or not', () => {
    fc.assert(
      fc.property(octets, fc.constantFrom(...tunnels), (ip, write) => {
        expect(guard.checkUrl(`http://${write(ip)}/`).ok).toBe(false)
      }),
    )
  })

  it.each([
    '::',
    '::1',
    'fe80::1',
    'fec0::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '100::1',
    '2001:db8::1',
    '2001:10::1',
    '3fff::1',
    '4000::1',
    '5f00::1',
    'fe80::1%eth0',
    'a00::1',
    '',
    'localhost',
  ])('[WHK4] %s is not public', (address) => expect(isPublicAddress(address)).toBe(false))

  it.each(['2606:4700::1111', '2a00:1450:4001::1', '1.1.1.1'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )
})

describe('a URL', () => {
  it.each([
    ['hook', 'is not a URL'],
    ['//example.org/hook', 'is not a URL'],
    ['http://256.1.1.1/', 'is not a URL'],
    ['ftp://example.org/', 'must start with https:// or http://'],
    ['file:///etc/passwd', 'must start with https:// or http://'],
    ['javascript:alert(1)', 'must start with https:// or http://'],
    ['https://user@example.org/', 'must not contain a user name or a password'],
    ['https://:secret@example.org/', 'must not contain a user name or a password'],
    [`https://${'a.'.repeat(127)}org/`, 'must have a host name of at most 253 characters'],
  ])('%s %s', (url, reason) => expect(guard.checkUrl(url)).toEqual({ ok: false, reason }))

  it.each(['localhost', 'LOCALHOST', 'localhost.', 'hooks.localhost', 'loc%61lhost'])(
    '[WHK4] of %s is refused without asking anybody',
    (host) => expect(guard.checkUrl(`http://${host}:3000/`).ok).toBe(false),
  )

  it('is refused with the name of the setting that would allow it', async () => {
    const setting = 'PICTURE_ALLOW_HOSTS'
    const pictures = new AddressGuard({
      resolve: async () => ['10.0.0.7'],
      allowHosts: [],
      setting,
    })
    const reason = expect.stringContaining('list it in PICTURE_ALLOW_HOSTS')
    expect(pictures.checkUrl('http://10.0.0.7/')).toEqual({ ok: false, reason })
    expect(await vet(pictures, 'http://intranet.example/')).toEqual({ ok: false, reason })
  })

  it('of a name is accepted as it stands', () => {
    expect(guard.checkUrl('https://hooks.example.org/in?key=1').ok).toBe(true)
  })
})

describe('a name', () => {
  it('[WHK4] is refused if one of its addresses is not public', async () => {
    const names = { 'a.example': ['1.1.1.1', '2606:4700::1111', '10.0.0.1'], 'b.example': ['::1'] }
    for (const name of Object.keys(names))
      expect(await vet(guardFor(names), `https://${name}/`)).toMatchObject({ ok: false })
  })

  it('[WHK4] is pinned to the addresses that were vetted', async () => {
    const names = { 'a.example': ['1.1.1.1', '2606:4700::1111'] }
    const vetted = await vet(guardFor(names), 'https://a.example./')
    expect(vetted).toEqual({ ok: true, pin: ['1.1.1.1', '2606:4700::1111'] })
  })

  it('without an address is refused', async () => {
    expect(await vet(guard, 'https://nowhere.example/')).toMatchObject({ ok: false })
  })
})

describe('the allow-list', () => {
  it('exempts a host on every port', async () => {
    const allowing = guardFor({}, ['Consumer.internal', '127.0.0.1', '::1'])
    for (const host of ['consumer.internal:1', '127.0.0.1:2', '0x7f.1:3', '[::1]:4', '[0::1]:80'])
      expect(await vet(allowing, `http://${host}/`), host).toEqual({ ok: true, pin: null })
    expect((await vet(allowing, 'http://127.0.0.2/')).ok).toBe(false)
  })

  it('exempts a host on one port only', async () => {
    const allowing = guardFor({}, ['localhost:8080', '10.0.0.5:80', '[::1]:443'])
    for (const url of ['http://localhost:8080/', 'http://10.0.0.5/', 'https://[::1]/'])
      expect((await vet(allowing, url)).ok, url).toBe(true)
    for (const url of ['http://localhost/', 'https://10.0.0.5/', 'http://[::1]/'])
      expect((await vet(allowing, url)).ok, url).toBe(false)
  })

  it('exempts an address that a name resolves to, and no other', async () => {
    const names = { 'a.example': ['10.0.0.5', '1.1.1.1'], 'b.example': ['10.0.0.5', '10.0.0.6'] }
    const allowing = guardFor(names, ['10.0.0.5'])
    expect((await vet(allowing, 'http://a.example/')).ok).toBe(true)
    expect((await vet(allowing, 'http://b.example/')).ok).toBe(false)
  })

  it.each(['http://a.example', 'a.example/path', 'a b', 'a.example:port', '10.0.0.0/8', '[::1'])(
    'refuses the entry %s by name',
    (entry) => expect(() => guardFor({}, [entry])).toThrow(`WEBHOOK_ALLOW_HOSTS: ${entry}`),
  )
})
