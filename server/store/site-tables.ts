import type { Generated } from 'kysely'
import type { Author } from '../../shared/model/author.ts'

/** What readers may choose from, in the order of `place`; `address` is null where it is the slug. */
export interface SectionTable {
  slug: string
  name: string
  place: number
  address: Generated<string | null>
  /** 1 of one that takes no new stories. */
  retired: Generated<number>
}

/** Each address at which a section stood before, which leads to where it stands now. */
export interface SectionAddressTable {
  address: string
  slug: string
}

/** The newsroom's logo, and its icon in every size, as PNG. */
export interface SiteImageTable {
  file: string
  /** The first digits of its content's SHA-256. */
  hash: string
  width: number
  height: number
  bytes: Uint8Array
}

/** What readers are told of somebody by whom stories are; the photo is a square JPEG. */
export interface AuthorTable extends Author {
  /** The first digits of its content's SHA-256. */
  photo_hash: string | null
  photo: Uint8Array | null
}

/** A tag that was renamed or merged: revisions' own names of it make `slug`, its page stands at `at`, and it is called `name`. */
export interface TagTable {
  slug: string
  at: string
  name: string
}
