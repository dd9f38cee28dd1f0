/** Somebody, or a desk, by whom stories are, as readers are told of them. */
export interface Author {
  /** Of their page: what `nameSlug` makes of the name. */
  slug: string
  name: string
  /** What they do for the newsroom: `Harbour correspondent`; empty for nothing. */
  title: string
  /** A few sentences; empty for none. */
  bio: string
  /** Where readers may write to them; empty for nowhere. */
  email: string
  /** Their own page elsewhere, an `https:` address; empty for none. */
  link: string
}

/** Of a photo, in pixels: it is square. */
export const PHOTO_EDGE = 320

/** Where the page of a name is. */
export function authorPath(slug: string): string {
  return `/authors/${slug}`
}

/** Another photo has another address. */
export function authorPhotoPath(slug: string, hash: string): string {
  return `${authorPath(slug)}/photo.jpg?v=${hash}`
}
