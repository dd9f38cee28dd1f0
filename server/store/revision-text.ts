import { gunzipSync, gzipSync } from 'node:zlib'

/** What is longer is packed: a row costs what its bytes cost, and a megabyte of them some 6 ms. */
const LONGEST_PLAIN = 1024 * 1024

/**
 * The text of a revision as its row has it. Where it is packed, `contentJson` is that of its head alone, and `blocksJson`
 * is empty: a node that knows no packed text shows the story in lists, and no empty page of it.
 */
export interface KeptText {
  contentJson: string
  /** `RevisionBlock[]`, aligned with the revision before. */
  blocksJson: string
  packed: Uint8Array | null
}

/** A text that is to be kept: the JSON of its body and of the blocks that readers get, or both packed. */
export type SetText = { bodyJson: string; blocksJson: string } | { packed: Uint8Array }

export function setText(bodyJson: string, blocksJson: string): SetText {
  if (bodyJson.length + blocksJson.length <= LONGEST_PLAIN) return { bodyJson, blocksJson }
  return { packed: new Uint8Array(gzipSync(`${bodyJson}\n${blocksJson}`)) }
}

/** The body stands last: whoever needs the head only reads no further (`readColumn.head`). */
export function keptText(headJson: string, text: SetText): KeptText {
  if ('packed' in text) return { contentJson: headJson, blocksJson: '', packed: text.packed }
  const { bodyJson, blocksJson } = text
  return { contentJson: contentJson(headJson, bodyJson), blocksJson, packed: null }
}

/** As it would be if nothing were packed. */
export function plainText(text: KeptText): Omit<KeptText, 'packed'> {
  if (!text.packed) return text
  // JSON holds no line break of its own.
  const [bodyJson = '', blocksJson = ''] = gunzipSync(text.packed).toString().split('\n')
  return { contentJson: contentJson(text.contentJson, bodyJson), blocksJson }
}

function contentJson(headJson: string, bodyJson: string): string {
  return `${headJson.slice(0, -1)},"body":${bodyJson}}`
}
