import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptyContent, paragraph, type Block } from '../../../../shared/document/content.ts'
import { seedUpdate } from '../../../../shared/document/write-draft.ts'
import { fuzz, type Kind } from './newsroom-fuzz.ts'
import { Line, type Writer } from './writers.ts'

const RUNS = Number(process.env['RUNS'] ?? 4)

const picture: Block = {
  type: 'picture',
  width: 'text',
  picture: { assetId: 'as_1', caption: 's00 s01 ', alt: 's02 ', credit: 's03 ' },
}
const PICTURES = seedUpdate({
  ...emptyContent(),
  body: [
    paragraph('s04 '),
    picture,
    {
      type: 'gallery',
      pictures: [
        { assetId: 'as_2', caption: 's05 ', alt: '', credit: '' },
        { assetId: 'as_3', caption: '', alt: '', credit: '' },
      ],
    },
  ],
})

const DEEDS: Record<string, readonly Kind[]> = {
  'type behind each other’s unfinished words': ['type', 'caret'],
  'go offline and come back': ['type', 'caret', 'offline'],
  'undo and redo': ['type', 'caret', 'undo'],
  'take words elsewhere, undo, and go offline': ['type', 'caret', 'cut', 'undo', 'offline'],
}

describe('three people in the lines of pictures', { timeout: 60_000 }, () => {
  it.each(Object.entries(DEEDS))(
    '[EDIT1] keep every word whole and once while they %s',
    (_name, kinds) => {
      for (let seed = 1; seed <= RUNS; seed++) {
        const run = { seed, people: 3, steps: 200, arrives: 0.7, kinds, begins: PICTURES }
        const { missing, doubled, scraps, errors, drafts, shows } = fuzz(run)
        const cutWords = kinds.includes('cut') ? [] : [missing, doubled, scraps].flat()
        expect([...cutWords, ...errors], `seed ${seed}`).toEqual([])
        expect(new Set(drafts).size, `seed ${seed}`).toBe(1)
        expect(new Set(shows).size, `seed ${seed}`).toBe(1)
      }
    },
  )
})

describe('two people at a picture', () => {
  it('[EDIT1] begin the same empty line at once, and both words stand there', () => {
    const { line, ada, bob } = together()
    for (const writer of [ada, bob]) writer.caret(endOf(writer, 'altText', 1))
    ada.type('fox')
    bob.type('dawn')
    line.settle()
    expect(ada.state.doc.eq(bob.state.doc)).toBe(true)
    expect(['foxdawn', 'dawnfox']).toContain(textOf(ada, 'altText', 1))
    expect([ada.problem, bob.problem]).toEqual([null, null])
    line.close()
  })

  it('[EDIT1] lose no letter of who writes its caption while the other takes it out, and get it back by undo', () => {
    const { line, ada, bob } = together()
    ada.caretIn('s01 ', 4)
    ada.type('dawn')
    let from = -1
    bob.state.doc.forEach((node, pos) => {
      if (node.type.name === 'picture') from = pos
    })
    bob.dispatch(bob.state.tr.delete(from, from + (bob.state.doc.nodeAt(from)?.nodeSize ?? 0)))
    line.settle()
    for (const { text, problem } of [ada, bob]) {
      expect(text.split('dawn')).toHaveLength(2)
      expect(problem).toBeNull()
    }
    bob.undo.undo()
    line.settle()
    expect(ada.state.doc.eq(bob.state.doc)).toBe(true)
    expect(ada.text.split('dawn')).toHaveLength(2)
    expect(ada.text.split('s00')).toHaveLength(2)
    line.close()
  })

  it('[EDIT1] lose no letter of who writes a caption while the other moves its picture in a gallery', () => {
    const { line, ada, bob } = together()
    ada.caretIn('s05 ', 4)
    ada.type('da')
    line.settle()
    let from = -1
    bob.state.doc.forEach((node, pos) => {
      if (node.type.name === 'gallery') from = pos + 1
    })
    const [first, second] = [0, 1].map((i) => bob.state.doc.nodeAt(from - 1)?.child(i))
    if (!first || !second) throw new Error('two pictures')
    const to = from + first.nodeSize + second.nodeSize
    bob.dispatch(bob.state.tr.replaceWith(from, to, [second, first]))
    ada.type('wn')
    line.settle()
    expect(ada.state.doc.eq(bob.state.doc)).toBe(true)
    expect(ada.text.match(/dawn/g)).toHaveLength(1)
    expect(ada.state.doc.lastChild?.children.map(({ attrs }) => attrs['asset'] as unknown)).toEqual(
      ['as_3', 'as_2'],
    )
    line.close()
  })

  it('choose its focal point, choose another one, and take both back', () => {
    const { line, ada, bob } = together()
    const first = ada.state.doc.content.size - (ada.state.doc.lastChild?.nodeSize ?? 0) + 1
    const choose = (focus: string | null) =>
      ada.dispatch(ada.state.tr.setNodeAttribute(first, 'focus', focus))
    const seen = () => {
      line.settle()
      return bob.state.doc.nodeAt(first)?.attrs['focus'] as unknown
    }
    choose('as_2 30 65')
    expect(seen()).toBe('as_2 30 65')
    ada.undo.undo()
    expect(seen()).toBeNull()
    ada.undo.redo()
    expect(seen()).toBe('as_2 30 65')
    choose('as_2 40 65')
    expect(seen()).toBe('as_2 40 65')
    ada.undo.undo()
    expect(seen()).toBe('as_2 30 65')
    ada.undo.undo()
    expect(seen()).toBeNull()
    ada.undo.redo()
    expect(seen()).toBe('as_2 30 65')
    choose(null)
    expect(seen()).toBeNull()
    ada.undo.undo()
    expect(seen()).toBe('as_2 30 65')
    line.close()
  })

  it('change its width and its caption at once, and have both', () => {
    const { line, ada, bob } = together()
    ada.caretIn('s01 ', 4)
    ada.type('dawn')
    bob.state.doc.forEach((node, pos) => {
      if (node.type.name === 'picture')
        bob.dispatch(bob.state.tr.setNodeAttribute(pos, 'width', 'wide'))
    })
    line.settle()
    const shown = ada.state.doc.child(1)
    expect(shown.attrs).toMatchObject({ asset: 'as_1', width: 'wide' })
    expect(shown.firstChild?.textContent).toBe('s00 s01 dawn')
    expect(bob.state.doc.child(1).eq(shown)).toBe(true)
    line.close()
  })

  it('may be left with a caption twice, or none, by others: editors show it and write on', () => {
    const { line, ada, bob } = together()
    const body = bob.doc.getXmlFragment('body')
    const element = body.get(1) as Y.XmlElement
    const caption = new Y.XmlElement('caption')
    caption.insert(0, [new Y.XmlText('again')])
    bob.doc.transact(() => {
      element.insert(0, [caption])
      element.delete(3, 1)
    }, 'a program')
    line.settle()
    ada.caretIn('again', 5)
    ada.type('!')
    line.settle()
    expect(bob.text).toContain('again!')
    expect([ada.problem, bob.problem]).toEqual([null, null])
    line.close()
  })
})

function together() {
  const line = new Line(PICTURES)
  return { line, ada: line.join('ada'), bob: line.join('bob') }
}

function linesOf(writer: Writer, name: string) {
  const found: { pos: number; text: string }[] = []
  writer.state.doc.descendants((node, pos) => {
    if (node.type.name === name) found.push({ pos, text: node.textContent })
  })
  return found
}

function textOf(writer: Writer, name: string, nth: number): string {
  return linesOf(writer, name)[nth]?.text ?? ''
}

function endOf(writer: Writer, name: string, nth: number): number {
  const { pos = 0, text = '' } = linesOf(writer, name)[nth] ?? {}
  return pos + 1 + text.length
}
