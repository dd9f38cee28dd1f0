import { SCHEMA, SCHEMA_VERSION, type DraftSchema } from '../../shared/document/schema.ts'

/** The editor after this one: it has a node, a mark, an attribute, a root and a field that nobody has today. */
export const LATER: DraftSchema = {
  version: SCHEMA_VERSION + 1,
  roots: { ...SCHEMA.roots, margin: SCHEMA_VERSION + 1 },
  metaKeys: { ...SCHEMA.metaKeys, mood: SCHEMA_VERSION + 1 },
  nodes: { ...SCHEMA.nodes, carousel: SCHEMA_VERSION + 1 },
  marks: { ...SCHEMA.marks, whisper: SCHEMA_VERSION + 1 },
  attributes: { ...SCHEMA.attributes, loudness: SCHEMA_VERSION + 1 },
}
