import type * as Y from 'yjs'
import { isDay } from '../model/day.ts'
import { isSectionSlug } from '../model/section.ts'
import type { Hero, Meta } from './content.ts'
import { printable } from './printable.ts'
import { META_KEYS } from './schema.ts'

export function writeMeta(map: Y.Map<unknown>, meta: Meta) {
  map.set(META_KEYS.section, meta.section)
  map.set(META_KEYS.slug, meta.slug)
  map.set(META_KEYS.bylines, meta.bylines)
  map.set(META_KEYS.tags, meta.tags)
  map.set(META_KEYS.date, meta.date)
  map.set(META_KEYS.heroAsset, meta.hero?.assetId ?? null)
  map.set(META_KEYS.heroAlt, meta.hero?.alt ?? '')
  map.set(META_KEYS.heroCaption, meta.hero?.caption ?? '')
  map.set(META_KEYS.heroCredit, meta.hero?.credit ?? '')
  map.set(META_KEYS.heroDisclaimer, meta.hero?.disclaimer ?? '')
}

export function readMeta(map: Y.Map<unknown>): Meta {
  const section = map.get(META_KEYS.section)
  const date = stringAt(map, META_KEYS.date)
  return {
    section: isSectionSlug(section) ? section : null,
    slug: stringAt(map, META_KEYS.slug),
    bylines: stringsAt(map, META_KEYS.bylines),
    tags: stringsAt(map, META_KEYS.tags),
    date: isDay(date) ? date : null,
    hero: readHero(map),
  }
}

/** A picture's words are kept before the picture is there (an import brings the credit first). */
function readHero(map: Y.Map<unknown>): Hero | null {
  const hero = {
    assetId: stringAt(map, META_KEYS.heroAsset),
    alt: stringAt(map, META_KEYS.heroAlt),
    caption: stringAt(map, META_KEYS.heroCaption),
    credit: stringAt(map, META_KEYS.heroCredit),
    disclaimer: stringAt(map, META_KEYS.heroDisclaimer),
  }
  return Object.values(hero).some((value) => value !== '') ? hero : null
}

function stringAt(map: Y.Map<unknown>, key: string): string {
  const value = map.get(key)
  return typeof value === 'string' ? printable(value).trim() : ''
}

function stringsAt(map: Y.Map<unknown>, key: string): string[] {
  const value = map.get(key)
  if (!Array.isArray(value)) return []
  const strings = value
    .filter((item) => typeof item === 'string')
    .map((item) => printable(item).trim())
  return [...new Set(strings.filter((item) => item !== ''))]
}
