import type { Node, Schema } from '@tiptap/pm/model'
import type { Picture } from '../../../shared/document/content.ts'
import { NODES } from '../../../shared/document/body-rule.ts'

/** With all its lines; empty where nothing is said of it yet. */
export function newPicture(
  schema: Schema,
  { assetId, caption = '', alt = '', credit = '' }: Partial<Picture> & { assetId: string },
): Node | null {
  const lines = [
    [NODES.caption, caption],
    [NODES.alt, alt],
    [NODES.credit, credit],
  ] as const
  const content = lines.flatMap(
    ([name, words]) =>
      schema.nodes[name]?.create(null, words === '' ? null : schema.text(words)) ?? [],
  )
  return schema.nodes[NODES.picture]?.create({ asset: assetId, width: 'text' }, content) ?? null
}

export function newEmbed(schema: Schema, address: string): Node | null {
  const title = schema.nodes[NODES.caption]?.create()
  return (title && schema.nodes[NODES.embed]?.create({ address }, title)) ?? null
}
