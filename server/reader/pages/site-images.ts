import type { Profile } from '../../../shared/model/profile.ts'
import type { SiteImage } from '../../store/site-images.ts'
import { html, type Markup } from './markup.ts'

const ICON =
  "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2032%2032'%3E%3Crect%20width='32'%20height='32'%20rx='5'%20fill='%238a1c1c'/%3E%3Cpath%20d='M22.5%2012a7.500%207.500%200%201%200%200%208.500V16.500h-6'%20fill='none'%20stroke='%23fff'%20stroke-width='3'/%3E%3C/svg%3E"

/** Where the file is: another one has another address, and a copy may be kept. */
export function siteImagePath({ file, hash }: Pick<SiteImage, 'file' | 'hash'>): string {
  return `/${file}?v=${hash}`
}

/** The newsroom's own, or what stands in its place. */
export function iconPath(images: readonly SiteImage[], size: number): string {
  const own = images.find(({ file }) => file === `icon-${size}.png`)
  return own ? siteImagePath(own) : `/icon-${size}.png`
}

export function icons(images: readonly SiteImage[]): Markup {
  const own = images.find(({ file }) => file === 'icon-32.png')
  return html`<link rel="icon" href="${own ? siteImagePath(own) : ICON}" />
    <link rel="apple-touch-icon" href="${iconPath(images, 180)}" />`
}

export function logoIn(images: readonly SiteImage[]): SiteImage | null {
  return images.find(({ file }) => file === 'logo.png') ?? null
}

/** In the place of the name, which it says to those who see no pictures; null where there is none. */
export function logo({
  images,
  profile,
}: {
  images: readonly SiteImage[]
  profile: Pick<Profile, 'name'>
}): Markup | null {
  const own = logoIn(images)
  if (!own) return null
  const { width, height } = own
  return html`<img
    class="logo"
    src="${siteImagePath(own)}"
    width="${width}"
    height="${height}"
    alt="${profile.name}"
  />`
}
