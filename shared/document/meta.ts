import type * as Y from 'yjs'
import { isDay } from '../model/day.ts'
import { focusOf, writtenFocus } from '../model/focus.ts'
import { relatedIn, writtenRelated } from '../model/related.ts'
import { isSectionSlug } from '../model/section.ts'
import { plainLine, plainList } from './carry-over.ts'
import type { Hero, Meta } from './content.ts'
import { lineOf, tidy, writeLine } from './line.ts'
import { changeList, listOf } from './list.ts'
import { META, META_KEYS, PLAIN_LINES, PLAIN_LISTS } from './schema.ts'

/** Puts `meta` in the place of whatever the fields say. */
export function writeMeta(doc: Y.Doc, meta: Meta): void {
  const { hero } = meta
  const map = doc.getMap(META)
  for (const name of [...PLAIN_LINES, ...PLAIN_LISTS]) if (map.has(name)) map.delete(name)
  map.set(META_KEYS.section, meta.section)
  map.set(META_KEYS.date, meta.date)
  map.set(META_KEYS.heroAsset, hero?.assetId ?? null)
  const focus = hero?.focus
  if (focus) map.set(META_KEYS.heroFocus, writtenFocus(hero.assetId, focus))
  else if (map.has(META_KEYS.heroFocus)) map.delete(META_KEYS.heroFocus)
  if (meta.related) map.set(META_KEYS.related, writtenRelated(meta.related))
  else if (map.has(META_KEYS.related)) map.delete(META_KEYS.related)
  const lines = {
    slug: meta.slug,
    heroAlt: hero?.alt,
    heroCaption: hero?.caption,
    heroCredit: hero?.credit,
    heroDisclaimer: hero?.disclaimer,
  }
  for (const name of PLAIN_LINES) writeLine(doc.getXmlFragment(name), lines[name] ?? '')
  for (const name of PLAIN_LISTS) changeList(doc.getArray(name), meta[name])
}

export function readMeta(doc: Y.Doc): Meta {
  const date = stringAt(doc, META_KEYS.date)
  const related = relatedIn(stringAt(doc, META_KEYS.related))
  return {
    section: readSection(doc),
    slug: readLine(doc, 'slug'),
    bylines: readList(doc, 'bylines'),
    tags: readList(doc, 'tags'),
    date: isDay(date) ? date : null,
    hero: readHero(doc),
    ...(related.length > 0 ? { related } : {}),
  }
}

export function readSection(doc: Y.Doc): string | null {
  const section = doc.getMap(META).get(META_KEYS.section)
  return isSectionSlug(section) ? section : null
}

/** A picture's words are kept before the picture is there (an import brings the credit first). */
function readHero(doc: Y.Doc): Hero | null {
  const hero = {
    assetId: stringAt(doc, META_KEYS.heroAsset),
    alt: readLine(doc, 'heroAlt'),
    caption: readLine(doc, 'heroCaption'),
    credit: readLine(doc, 'heroCredit'),
    disclaimer: readLine(doc, 'heroDisclaimer'),
  }
  if (Object.values(hero).every((value) => value === '')) return null
  const focus = focusOf(hero.assetId, stringAt(doc, META_KEYS.heroFocus))
  return focus ? { ...hero, focus } : hero
}

function readLine(doc: Y.Doc, name: (typeof PLAIN_LINES)[number]): string {
  return plainLine(doc, name) ?? lineOf(doc.getXmlFragment(name))
}

function readList(doc: Y.Doc, name: (typeof PLAIN_LISTS)[number]): string[] {
  return plainList(doc, name) ?? listOf(doc.getArray(name))
}

function stringAt(doc: Y.Doc, key: string): string {
  const value = doc.getMap(META).get(key)
  return typeof value === 'string' ? tidy(value) : ''
}
