import { pageDirection, type Profile } from '../../../shared/model/profile.ts'
import type { SiteImage } from '../../store/site-images.ts'
import { isoTime } from '../pages/dates.ts'
import { iconPath } from '../pages/site-images.ts'
import { COLOURS } from '../pages/site.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** RFC 9116 asks for less than a year: whoever finds the file in a copy should look again. */
const SECURITY_DAYS = 90

/** RFC 9309. What is not for crawlers costs a newsroom more than it gives them. */
export function robotsTxt(publicUrl: string): string {
  return `User-agent: *
Disallow: /api/
Disallow: /desk
Disallow: /stories/

Sitemap: ${publicUrl}/sitemap.xml
Sitemap: ${publicUrl}/news-sitemap.xml
`
}

/** RFC 9116. `contact` is a `mailto:` or `https:` address. */
export function securityTxt(
  contact: string,
  { publicUrl, language, now }: { publicUrl: string; language: string; now: number },
): string {
  const today = Math.floor(now / DAY_MS) * DAY_MS
  return `Contact: ${contact}
Expires: ${isoTime(today + SECURITY_DAYS * DAY_MS)}
Preferred-Languages: ${language}
Canonical: ${publicUrl}/.well-known/security.txt
`
}

/** The web app manifest: a newsroom on a phone's first screen opens as a page of the browser. */
export function manifest(profile: Profile, images: readonly SiteImage[]): string {
  const { name, motto, language } = profile
  return JSON.stringify({
    name,
    short_name: name,
    lang: language,
    dir: pageDirection(profile),
    ...(motto === '' ? {} : { description: motto }),
    id: '/',
    start_url: '/',
    display: 'browser',
    background_color: COLOURS.light,
    theme_color: COLOURS.light,
    icons: [192, 512].map((size) => {
      return { src: iconPath(images, size), sizes: `${size}x${size}`, type: 'image/png' }
    }),
  })
}
