import type { SourceKind } from '../../shared/model/view-figures.ts'

/* Where a view came from: a host, or one of these, which no host is called. */

/** No link that the browser tells of. */
export const DIRECT = 'direct'
/** Hosts beyond those that a story may have in a day, and what is no public host. */
export const OTHERS = 'others'

const MOST_CHARS = 100

const SEARCH = [
  'google.com',
  'bing.com',
  'duckduckgo.com',
  'ecosia.org',
  'search.yahoo.com',
  'search.brave.com',
  'startpage.com',
  'qwant.com',
  'yandex.com',
  'baidu.com',
  'search.naver.com',
  'seznam.cz',
  'kagi.com',
]

const SOCIAL = [
  'facebook.com',
  'instagram.com',
  'threads.com',
  'x.com',
  'bsky.app',
  'mastodon.social',
  'reddit.com',
  'linkedin.com',
  'youtube.com',
  'tiktok.com',
  'pinterest.com',
  'telegram.org',
  'whatsapp.com',
  'vk.com',
]

/** Other names of them; what begins with `com.` or `org.` is an app on a phone. */
const ALIASES: Record<string, string> = {
  't.co': 'x.com',
  'twitter.com': 'x.com',
  'threads.net': 'threads.com',
  'lnkd.in': 'linkedin.com',
  't.me': 'telegram.org',
  'com.google.android.googlequicksearchbox': 'google.com',
  'org.telegram.messenger': 'telegram.org',
  'com.facebook.katana': 'facebook.com',
  'com.linkedin.android': 'linkedin.com',
}

/**
 * What is kept of the host that a page's browser tells (`example.org:8080`, nothing more): null for one of our own. A host
 * in no public form, such as an address of a machine at somebody's home, is one of the others. [VUE3]
 */
export function sourceOf(host: string | null, own: readonly string[]): string | null {
  if (host === null || host === '') return DIRECT
  if (own.includes(host.toLowerCase())) return null
  const name = URL.parse(`https://${host}`)?.hostname.replace(/\.$/, '') ?? ''
  const isPublic = name.includes('.') && /[a-z]$/.test(name)
  return isPublic && name.length <= MOST_CHARS ? known(name.replace(/^www\./, '')) : OTHERS
}

export function kindOf(source: string): SourceKind {
  if (source === DIRECT) return 'direct'
  if (SEARCH.includes(source)) return 'search'
  return SOCIAL.includes(source) ? 'social' : 'site'
}

/** `m.facebook.com` and `google.co.uk` are what people call them. */
function known(name: string): string {
  if (/^google\.[a-z]{2,3}(\.[a-z]{2})?$/.test(name)) return 'google.com'
  if (/^yandex\.[a-z]{2,3}(\.[a-z]{2})?$/.test(name)) return 'yandex.com'
  const alias = ALIASES[name]
  if (alias) return alias
  const isOf = (whole: string) => name === whole || name.endsWith(`.${whole}`)
  return SOCIAL.find(isOf) ?? SEARCH.find((whole) => whole !== 'google.com' && isOf(whole)) ?? name
}
