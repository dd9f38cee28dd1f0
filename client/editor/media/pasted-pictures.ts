import type { Slice } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as mediaWords from '../../desk/words/media.ts'
import type { Coming } from './coming.ts'
import { pasting } from '../paste/pasting.ts'
import type { Copied, CopiedPicture } from './copied-pictures.ts'
import type { PictureSource } from './picture-source.ts'
import { bringPictures, tellLeft } from './picture-uploads.ts'

interface PastedPicturesDeps {
  pictures: PictureSource
  /** False where words alone can be suggested. */
  mayTake: () => boolean
}

/** What is pasted from a page or a document brings its pictures along; each stands where it stood, below its block. */
export function pastedPictures({ pictures, mayTake }: PastedPicturesDeps): Plugin {
  let isPasting = false
  let copied: Copied | null = null
  const begin = (begins: boolean) => () => {
    isPasting = begins
    copied = null
    return false
  }
  return new Plugin({
    props: {
      handleDOMEvents: { paste: begin(true), drop: begin(false) },
      transformPastedHTML: (html) => {
        const reader = pasting.state()
        const found = isPasting && reader.kind === 'here' ? reader.parts.copiedPictures(html) : null
        copied = found && mayTake() ? found : null
        return copied?.html ?? html
      },
      handlePaste: (view, _event, slice) => {
        const found = copied
        begin(false)()
        if (!found) return false
        const { doc } = view.state
        const places = pasteMarked(view, slice, found.marks)
        // What was too long has no place for pictures.
        if (view.state.doc.eq(doc)) return true
        for (const [at, pos] of places) {
          const picture = found.pictures[at]
          if (picture) bringPictures(view, [comingOf(picture, pictures)], { pos })
        }
        if (found.left > 0) tellLeft(view, found.left)
        return true
      },
    },
  })
}

function comingOf(
  { address, name, file, caption, alt }: CopiedPicture,
  pictures: PictureSource,
): Coming {
  const bring = async (tell: (share: number) => void) =>
    file ? pictures.upload(file, tell) : pictures.fetch(address)
  return { name: name || mediaWords.unnamed, bring, caption, alt }
}

/** Pastes without the marks. Gives where they stood, by their numbers, in the order of the text. */
function pasteMarked(view: EditorView, slice: Slice, marks: readonly string[]): [number, number][] {
  const { selection, tr } = view.state
  tr.replaceSelection(slice)
  const [from, to] = [tr.mapping.map(selection.from, -1), tr.mapping.map(selection.to, 1)]
  const found = marksIn(tr, { from, to }, marks)
  const taken = found.toReversed().map(({ at, pos, mark }) => {
    const place = takeMark(tr, { pos, mark })
    return { at, place, steps: tr.steps.length }
  })
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
  return taken.toReversed().map(({ at, place, steps }) => [at, tr.mapping.slice(steps).map(place)])
}

interface Mark {
  mark: string
  pos: number
}

function marksIn(
  tr: Transaction,
  { from, to }: { from: number; to: number },
  marks: readonly string[],
) {
  const found: (Mark & { at: number })[] = []
  tr.doc.nodesBetween(from, to, ({ text = '' }, pos) => {
    let offset = 0
    for (const letter of text) {
      const at = marks.indexOf(letter)
      if (at >= 0) found.push({ at, pos: pos + offset, mark: letter })
      offset += letter.length
    }
  })
  return found
}

/** A block that held the picture and nothing else goes with its mark; of two spaces around it, one. */
function takeMark(tr: Transaction, { pos, mark }: Mark): number {
  const end = pos + mark.length
  const around = tr.doc.textBetween(Math.max(0, pos - 1), Math.min(tr.doc.content.size, end + 1))
  tr.delete(pos, / .+ /u.test(around) ? end + 1 : end)
  const $pos = tr.doc.resolve(pos)
  const isBare = $pos.depth === 1 && $pos.parent.content.size === 0 && tr.doc.childCount > 1
  if (!isBare) return pos
  const before = $pos.before()
  tr.delete(before, $pos.after())
  return before
}
