import * as Y from 'yjs'
import { NODES, ONLY_WITHIN } from '../../shared/document/body-rule.ts'
import { LONGEST_FIELD } from '../../shared/document/draft-size.ts'
import { MAX_DEPTH, type DraftSchema } from '../../shared/document/schema.ts'
import type { Struct } from '../../shared/document/update-parts.ts'
import { Places, type Place } from './places.ts'

type Content = Y.Item['content']

/** Of the key of a mark that does not exclude itself. */
const HASH = /--.*$/
const LONGEST_KEY = 200
/** Yjs looks through them all to write a root's name. */
const MOST_ROOTS = 100

/** What an update would bring. */
export interface Brought {
  /** What has no place there: types and values that the schema lacks, of which an editor could show nothing [EDIT2]. */
  fault: string | null
  /** How many characters, by root. */
  characters: ReadonlyMap<string, number>
}

/**
 * Looks at an update beside the draft that it is to come into, which is not changed. It costs as much as the update, not as
 * the draft; what the draft holds already is not looked at.
 */
export function lookAt(structs: readonly Struct[], doc: Y.Doc, schema: DraftSchema): Brought {
  const places = new Places(structs, doc)
  const characters = new Map<string, number>()
  const newRoots = new Set<string>()
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || isHere(struct, doc)) continue
    const place = places.of(struct)
    if (typeof place === 'string') continue
    const fault = isTorn(struct, place, places, doc)
      ? 'a struct that is in two places'
      : faultOf(struct.content, place, schema)
    if (fault !== null) return { fault, characters }
    const { root, kind } = place
    if (kind === 'free' && !doc.share.has(root)) newRoots.add(root)
    if (struct.content instanceof Y.ContentString)
      characters.set(root, (characters.get(root) ?? 0) + struct.length)
  }
  const fault = doc.share.size + newRoots.size > MOST_ROOTS ? 'too many roots' : null
  return { fault, characters }
}

/** What a document holds that has no place there. */
export function misfitsIn(doc: Y.Doc, schema: DraftSchema): Y.Item[] {
  const places = new Places([], doc)
  const structs = [...doc.store.clients.values()].flat()
  return structs.filter((struct): struct is Y.Item => {
    if (!(struct instanceof Y.Item) || struct.deleted) return false
    const place = places.at(struct.id)
    return typeof place !== 'string' && faultOf(struct.content, place, schema) !== null
  })
}

function isHere({ id, length }: Y.Item, doc: Y.Doc): boolean {
  return id.clock + length <= Y.getState(doc.store, id.client)
}

/** Its neighbours, or the part of it that is here, are somewhere else: Yjs would count it there and keep it here. */
function isTorn({ id, rightOrigin }: Y.Item, place: Place, places: Places, doc: Y.Doc): boolean {
  const from = Y.getState(doc.store, id.client)
  const begun = from > id.clock ? places.at(Y.createID(id.client, from - 1)) : 'unknown'
  const right = rightOrigin ? places.at(rightOrigin) : 'unknown'
  return [begun, right].some(
    (other) => typeof other !== 'string' && (other.is !== place.is || other.key !== place.key),
  )
}

function faultOf(content: Content, place: Place, schema: DraftSchema): string | null {
  if (place.kind === 'nothing') return 'something within what can hold nothing'
  if (content instanceof Y.ContentDeleted) return null
  if (content instanceof Y.ContentType && place.depth > MAX_DEPTH) return 'nested too deeply'
  if ((place.key?.length ?? 0) > LONGEST_KEY) return 'a key that is too long'
  return fits(content, place, schema) ? null : `what the schema has no place for in ${place.root}`
}

function fits(content: Content, place: Place, schema: DraftSchema): boolean {
  const { kind, key } = place
  switch (kind) {
    case 'free':
      return true
    case 'blocks':
      return key === null && isElement(content, schema) && hasItsPlace(content, place)
    case 'element':
      if (key !== null) return isValue(content)
      return (isElement(content, schema) || isText(content)) && hasItsPlace(content, place)
    case 'text':
      return key === null ? isWords(content, schema) : isValue(content)
    case 'list':
      return key === null && valuesOf(content)?.every(isEntry) === true
    case 'moves':
      return key === null && valuesOf(content) !== null
    case 'records':
      return key !== null && valuesOf(content) !== null
    case 'map':
      return key !== null && isField(content)
    case 'nothing':
      return false
  }
}

function isElement(content: Content, { nodes }: DraftSchema): boolean {
  if (!(content instanceof Y.ContentType)) return false
  const { type } = content
  return type instanceof Y.XmlElement && Object.hasOwn(nodes, type.nodeName)
}

const PARTS = new Set<string>([NODES.caption, NODES.alt, NODES.credit])

/** A caption stands below a picture and nowhere else, and holds words and nothing else. */
function hasItsPlace(content: Content, { name }: Place): boolean {
  const isPart = isElementOf(content, (one) => PARTS.has(one))
  const only = name === null || !Object.hasOwn(ONLY_WITHIN, name) ? null : ONLY_WITHIN[name]
  if (!only) return !isPart
  return only.length === 0 ? isText(content) : isElementOf(content, (one) => only.includes(one))
}

function isElementOf(content: Content, is: (name: string) => boolean): boolean {
  return (
    content instanceof Y.ContentType &&
    content.type instanceof Y.XmlElement &&
    is(content.type.nodeName)
  )
}

function isText(content: Content): boolean {
  return content instanceof Y.ContentType && content.type instanceof Y.XmlText
}

function isWords(content: Content, { marks }: DraftSchema): boolean {
  if (content instanceof Y.ContentFormat) return Object.hasOwn(marks, content.key.replace(HASH, ''))
  return content instanceof Y.ContentString
}

/** Null for what is no values. */
function valuesOf(content: Content): readonly unknown[] | null {
  return content instanceof Y.ContentAny || content instanceof Y.ContentJSON ? content.arr : null
}

/** An attribute. */
function isValue(content: Content): boolean {
  return valuesOf(content)?.every(isPlain) === true
}

/** A field that is chosen as a whole, or, from a program, written as one. */
function isField(content: Content): boolean {
  return valuesOf(content)?.every(isPlainOrList) === true
}

function isPlainOrList(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isPlain) : isPlain(value)
}

function isEntry(value: unknown): boolean {
  return typeof value === 'string' && isPlain(value)
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_FIELD
  return typeof value !== 'object' || value === null
}
