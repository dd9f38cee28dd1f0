import { describe, expect, it } from 'vitest'
import { FieldUndo } from '../../../client/editor/field-undo.ts'
import { setValue } from '../../../client/editor/use-fields.ts'
import { carryOver } from '../../../shared/document/carry-over.ts'
import { emptyContent } from '../../../shared/document/content.ts'
import { addToList, removeFromList } from '../../../shared/document/list.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { Line, type Writer } from './binding/writers.ts'

const HERO = { assetId: 'as_1', alt: '', caption: '', credit: '', disclaimer: '' }

function two() {
  const meta = { ...emptyContent().meta, hero: HERO, tags: ['ferry', 'storm'] }
  const line = new Line(seedUpdate({ ...emptyContent(), meta }))
  const join = (name: string) => line.join(name, 'heroCaption')
  return { line, ann: join('ann'), ben: join('ben') }
}

const metaOf = ({ doc }: Writer) => readContent(doc).meta
const captionOf = (writer: Writer) => metaOf(writer).hero?.caption

describe('a caption that two people write', () => {
  it('[EDIT1] has every letter of both, typed at once', () => {
    const { line, ann, ben } = two()
    for (const [index, letter] of Array.from('abcdefghijklmnopqrstuvwxyzabcd').entries()) {
      ann.type(letter)
      ben.type(letter.toUpperCase())
      if (index % 3 === 0) ann.receive()
      if (index % 4 === 0) ben.receive()
    }
    line.settle()
    expect(captionOf(ann)).toBe(captionOf(ben))
    expect(captionOf(ann)?.replace(/[A-Z]/g, '')).toBe('abcdefghijklmnopqrstuvwxyzabcd')
    expect(captionOf(ann)?.replace(/[a-z]/g, '')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZABCD')
    expect(ann.doc.getXmlFragment('heroCaption').length).toBe(1)
  })

  it('[EDIT1] has what each of them wrote without a network, and so has the list', () => {
    const { line, ann, ben } = two()
    ann.type('At dawn.')
    line.settle()
    ann.isAway = true
    ben.isAway = true
    ann.caretAtEnd()
    ann.type(' Nobody was hurt.')
    addToList(ann.doc.getArray('tags'), 'rescue')
    ben.caret(1)
    ben.type('The ferry. ')
    addToList(ben.doc.getArray('tags'), 'harbour')
    removeFromList(ben.doc.getArray('tags'), 'storm')
    line.bringBack(ann)
    line.bringBack(ben)
    line.settle()
    expect(captionOf(ann)).toBe('The ferry. At dawn. Nobody was hurt.')
    expect(metaOf(ann).tags.toSorted()).toEqual(['ferry', 'harbour', 'rescue'])
    expect(metaOf(ben)).toEqual(metaOf(ann))
  })

  it('[EDIT1] keeps the words of who types while a plain value is carried over beside them', () => {
    const { line, ann, ben } = two()
    ann.type('At dawn')
    line.settle()
    ben.doc.getMap('meta').set('heroCaption', 'At dawn, by boat')
    ann.type('!')
    carryOver(ben.doc)
    line.settle()
    expect(captionOf(ann)).toMatch(/^At dawn(!, by boat|, by boat!)$/)
    expect(ann.text).toBe(captionOf(ann))
  })

  it('[EDIT1] loses what one undoes, and nothing that a colleague wrote since', () => {
    const { line, ann, ben } = two()
    ann.type('At dawn.')
    line.settle()
    ben.caret(1)
    ben.type('The ferry. ')
    line.settle()
    ann.undo.undo()
    line.settle()
    expect([captionOf(ann), captionOf(ben)]).toEqual(['The ferry.', 'The ferry.'])
  })
})

describe('an undo in a field that is no text', () => {
  it('[EDIT1] brings a removed picture back, though a colleague wrote its caption since', () => {
    const { line, ann, ben } = two()
    const undo = new FieldUndo(ann.doc.getMap('meta'))
    undo.change(() => setValue(ann.doc, 'heroAsset', ''))
    line.settle()
    ben.type('At dawn.')
    ben.doc.getMap('meta').set('section', 'world')
    line.settle()
    expect([metaOf(ben).hero?.assetId, undo.mayUndo]).toEqual(['', true])
    undo.undo()
    line.settle()
    expect(metaOf(ben)).toMatchObject({ section: 'world', hero: { ...HERO, caption: 'At dawn.' } })
    expect(undo.mayUndo).toBe(false)
    undo.redo()
    expect(metaOf(ann).hero?.assetId).toBe('')
    undo.destroy()
  })

  it('[EDIT1] leaves the picture that a colleague has put there since', () => {
    const { line, ann, ben } = two()
    const undo = new FieldUndo(ann.doc.getMap('meta'))
    undo.change(() => setValue(ann.doc, 'heroAsset', ''))
    line.settle()
    setValue(ben.doc, 'heroAsset', 'as_2')
    line.settle()
    undo.undo()
    line.settle()
    expect([ann, ben].map((one) => metaOf(one).hero?.assetId)).toEqual(['as_2', 'as_2'])
    undo.destroy()
  })

  it('[EDIT1] takes back each change of a list by itself, beside what a colleague did', () => {
    const { line, ann, ben } = two()
    const tags = ann.doc.getArray('tags')
    const undo = new FieldUndo(tags)
    undo.change(() => removeFromList(tags, 'ferry'))
    undo.change(() => addToList(tags, 'rescue'))
    line.settle()
    addToList(ben.doc.getArray('tags'), 'harbour')
    removeFromList(ben.doc.getArray('tags'), 'storm')
    line.settle()
    undo.undo()
    line.settle()
    expect(metaOf(ben).tags).toEqual(['harbour'])
    undo.undo()
    line.settle()
    expect(metaOf(ben).tags).toEqual(['ferry', 'harbour'])
    expect(metaOf(ann).tags).toEqual(metaOf(ben).tags)
    undo.destroy()
  })
})
