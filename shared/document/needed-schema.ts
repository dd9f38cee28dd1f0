import * as Y from 'yjs'
import { BASE_SCHEMA, META, type DraftSchema } from './schema.ts'

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** The schema that an editor must know, so as not to destroy what this update brings to a draft. */
export function schemaNeeded(update: Uint8Array, schema: DraftSchema): number {
  return schemaNeededBy(Y.decodeUpdate(update).structs, schema)
}

/** Of decoded structs. What `schema` does not name needs nothing: no version of the editor has it. */
export function schemaNeededBy(structs: readonly Struct[], schema: DraftSchema): number {
  let needed = BASE_SCHEMA
  for (const struct of structs)
    if (struct instanceof Y.Item) needed = Math.max(needed, neededByItem(struct, schema))
  return needed
}

function neededByItem({ content, parent, parentSub }: Y.Item, schema: DraftSchema): number {
  const { roots, metaKeys, attributes } = schema
  // A struct beside another one is where that is: it names neither root nor key again.
  const at: unknown = parent
  const root = typeof at === 'string' ? since(roots, at) : BASE_SCHEMA
  const key =
    parentSub === null ? BASE_SCHEMA : since(at === META ? metaKeys : attributes, parentSub)
  return Math.max(root, key, neededByContent(content, schema))
}

function neededByContent(content: Y.Item['content'], schema: DraftSchema): number {
  if (content instanceof Y.ContentType)
    return content.type instanceof Y.XmlElement
      ? since(schema.nodes, content.type.nodeName)
      : BASE_SCHEMA
  if (!(content instanceof Y.ContentFormat)) return BASE_SCHEMA
  // y-tiptap writes a mark that may overlap itself as `name--hash`.
  const mark = since(schema.marks, content.key.replace(/--.*$/, ''))
  const value: unknown = content.value
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : []
  return Math.max(mark, ...names.map((name) => since(schema.attributes, name)))
}

function since(versions: Readonly<Record<string, number>>, name: string): number {
  return (Object.hasOwn(versions, name) ? versions[name] : undefined) ?? BASE_SCHEMA
}
