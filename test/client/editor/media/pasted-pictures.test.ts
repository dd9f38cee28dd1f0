import type { EditorView } from '@tiptap/pm/view'
import { parseHTML } from 'linkedom'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { copiedPictures } from '../../../../client/editor/media/copied-pictures.ts'
import { pasting } from '../../../../client/editor/paste/pasting.ts'
import { pastedPictures } from '../../../../client/editor/media/pasted-pictures.ts'
import { pictureUploads } from '../../../../client/editor/media/picture-uploads.ts'
import type { PictureSource } from '../../../../client/editor/media/picture-source.ts'
import { fitted } from '../../../../client/editor/paste/fitted.ts'
import { PasteParser } from '../../../../client/editor/paste/paste-parser.ts'
import { emptyContent, paragraph, type Block } from '../../../../shared/document/content.ts'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { seedUpdate } from '../../../../shared/document/write-draft.ts'
import { Line } from '../binding/writers.ts'

beforeAll(async () => {
  await pasting.load()
})

const GONE = 'Its server does not give this picture out (404).'
const PICTURES: PictureSource = {
  preview: () => Promise.resolve(null),
  upload: ({ name }) => Promise.resolve(`as_${name}`),
  fetch: (address) =>
    address.includes('gone')
      ? Promise.reject(new Error(GONE))
      : Promise.resolve(`as_${address.split('/').at(-1)}`),
}
const FERRY = 'https://quay.example/ferry.jpg'
const DATA = 'data:image/png;base64,iVBORw0KGgo='

class Parser {
  parseFromString(html: string) {
    return parseHTML(html.includes('<html') ? html : `<html><body>${html}</body></html>`).document
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('DOMParser', Parser)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** An editor into which HTML is pasted as a browser does. */
function editorOf(...body: Block[]) {
  const line = new Line(seedUpdate({ ...emptyContent(), body }))
  const writer = line.join('ann')
  const { binding, awareness } = writer
  const uploads = pictureUploads({ binding, awareness, pictures: PICTURES, mayTake: () => true })
  const pasted = pastedPictures({ pictures: PICTURES, mayTake: () => true })
  writer.updateState(
    writer.state.reconfigure({ plugins: [...writer.state.plugins, uploads, pasted] }),
  )
  const view = Object.assign(writer, { editable: true, composing: false }) as unknown as EditorView
  uploads.spec.view?.(view)
  const { transformPastedHTML, handlePaste, handleDOMEvents } = pasted.props
  const event = {} as ClipboardEvent
  const paste = async (html: string) => {
    handleDOMEvents?.paste?.call(pasted, view, event)
    const marked = transformPastedHTML?.call(pasted, html, view) ?? html
    const { document } = parseHTML(
      `<html><body>${marked.replace(/<\/?(html|body)>/g, '')}</body></html>`,
    )
    const parsed = new PasteParser(writer.schema).parseSlice(document.body)
    const slice = fitted(parsed, writer.state.selection.$from)
    const isPasted = handlePaste?.call(pasted, view, event, slice)
    await vi.advanceTimersByTimeAsync(1_000)
    return isPasted
  }
  const blocks = () => readContent(writer.doc).body
  const told = () => (uploads.getState(writer.state)?.find() ?? []).map(({ spec }) => spec.key)
  return { line, writer, paste, blocks, told }
}

const picture = (assetId: string, said: { caption?: string; alt?: string } = {}) => ({
  type: 'picture',
  width: 'text',
  picture: { assetId, caption: '', alt: '', credit: '', ...said },
})

it('[PASTE1] what is pasted brings its pictures along, each to where it stood, with what was said of it', async () => {
  const { writer, paste, blocks, told } = editorOf(paragraph('Before.'), paragraph(''))
  writer.caretAtEnd()
  expect(
    await paste(
      `<p>One.</p><figure><picture><source srcset="x"><img src="${FERRY}" alt="A ferry"></picture>` +
        `<figcaption>She\n leaves.</figcaption></figure><p>Two <img src="${DATA}"> three.</p>`,
    ),
  ).toBe(true)
  expect(blocks()).toEqual([
    paragraph('Before.'),
    paragraph('One.'),
    picture('as_ferry.jpg', { caption: 'She leaves.', alt: 'A ferry' }),
    paragraph('Two three.'),
    picture('as_image.png'),
  ])
  expect(told()).toEqual([])
})

it('[PASTE1] words stay where a picture can’t be fetched, its caption too, and it says why', async () => {
  const { paste, blocks, told } = editorOf(paragraph('Before.'))
  const figure =
    '<figure><img src="https://quay.example/gone.jpg"><figcaption>She left.</figcaption></figure>'
  await paste(`<p>One.</p>${figure}<p>Two.</p>`)
  expect(blocks()[0]).toEqual(paragraph('One.'))
  expect(blocks()).toContainEqual(paragraph('She left.'))
  expect(told()).toEqual([expect.stringContaining(GONE)])
})

it('pictures that nobody but their program has are counted in one place', async () => {
  const { paste, blocks, told } = editorOf(paragraph(''))
  await paste('<p>One.</p><img src="file:///C:/a.png"><img src="cid:b"><p>Two.</p>')
  expect(blocks()).toEqual([paragraph('One.'), paragraph('Two.')])
  expect(told()).toHaveLength(1)
})

it('[EDIT1] a caption that a colleague changed before its picture came stays below it as they wrote it', async () => {
  const { line, paste, blocks } = editorOf(paragraph('Before.'))
  const ben = line.join('ben')
  const figure = `<figure><img src="${FERRY}"><figcaption>She leaves.</figcaption></figure>`
  const pasting = paste(`<p>One.</p>${figure}<p>Two.</p>`)
  line.settle()
  ben.caretIn('She leaves.', 4)
  ben.type('now ')
  line.settle()
  await pasting
  line.settle()
  expect(blocks()).toEqual([
    paragraph('One.'),
    picture('as_ferry.jpg'),
    paragraph('She now leaves.'),
    paragraph('Two.Before.'),
  ])
})

it('[EDIT1] a picture stands where it stood, though a colleague writes before it meanwhile', async () => {
  const { line, paste, blocks } = editorOf(paragraph('Before.'))
  const ben = line.join('ben')
  const pasting = paste(`<p>One.</p><img src="${FERRY}"><p>Two.</p>`)
  ben.caretIn('Before.', 0)
  ben.type('Long ')
  line.settle()
  await pasting
  line.settle()
  expect(blocks().map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph'])
  expect(ben.text).toContain('Long ')
})

it('signs, letters drawn as pictures and what was copied here are no pictures to bring', () => {
  expect(copiedPictures('<p>No picture</p>')).toBeNull()
  expect(copiedPictures(`<img src="${FERRY}" width="16"><img src="${FERRY}" alt="🙂">`)).toBeNull()
  expect(copiedPictures(`<figure data-pm-slice="0 0"><img src="${FERRY}"></figure>`)).toBeNull()
  const late = copiedPictures(
    `<img src="data:image/gif;base64,R0" data-src="//quay.example/a.jpg">`,
  )
  expect(late?.pictures.map(({ address }) => address)).toEqual(['https://quay.example/a.jpg'])
})
