import type { Mark, Node } from '@tiptap/pm/model'
import { NODES } from '../../../shared/document/body-rule.ts'

/** There every character is what it is. The lines of a picture are `code` to the editor alone, and are words. */
export function isCode({ type }: Node, marks: readonly Mark[] = []): boolean {
  return type.name === NODES.code || marks.some((mark) => mark.type.name === 'code')
}
