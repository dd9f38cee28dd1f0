import type { EditorView } from '@tiptap/pm/view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { galleryLimit } from '../../../../client/editor/media/gallery-limit.ts'
import { pictureUploads, takePictures } from '../../../../client/editor/media/picture-uploads.ts'
import type { PictureSource } from '../../../../client/editor/media/picture-source.ts'
import { SuggestionDesk } from '../../../../client/editor/suggestions/suggestion-desk.ts'
import { draftLimit } from '../../../../client/editor/draft-limit.ts'
import * as mediaWords from '../../../../client/desk/words/media.ts'
import { emptyContent, paragraph, type Block } from '../../../../shared/document/content.ts'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { seedUpdate } from '../../../../shared/document/write-draft.ts'
import { Line } from '../binding/writers.ts'

const fox = { assetId: 'as_1', caption: 'At dawn', alt: 'A fox', credit: 'Ada' }
const PICTURES: PictureSource = {
  preview: () => Promise.resolve(null),
  upload: ({ name }) => Promise.resolve(`as_${name}`),
  fetch: () => Promise.reject(new Error('Its server does not give this picture out (404).')),
}
const FILES = [new File([], 'a.jpg'), new File([], 'b.jpg')]

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** An editor that brings pictures in; `mayGrow`: the draft has room. */
function editorOf(body: Block[], { mayGrow = true } = {}) {
  const writer = new Line(seedUpdate({ ...emptyContent(), body })).join('ann')
  const { binding, awareness } = writer
  const desk = new SuggestionDesk(writer.suggestions)
  const mayTake = () => desk.takesAll()
  const uploads = pictureUploads({ binding, awareness, pictures: PICTURES, mayTake })
  const limits = [galleryLimit(), draftLimit(() => mayGrow)]
  const plugins = [...writer.state.plugins, uploads, ...limits]
  writer.updateState(writer.state.reconfigure({ plugins }))
  const view = Object.assign(writer, { editable: true, composing: false }) as unknown as EditorView
  uploads.spec.view?.(view)
  const placeholders = () =>
    (uploads.getState(writer.state)?.find() ?? []).map(({ spec }) => String(spec.key))
  const blocks = () => readContent(writer.doc).body
  return { writer, desk, view, placeholders, blocks }
}

describe('a picture that has come', () => {
  it('stands where it was to stand, and its placeholder is gone', async () => {
    const { view, placeholders, blocks } = editorOf([paragraph('Words.')])
    takePictures(view, FILES)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(blocks().map(({ type }) => type)).toEqual(['paragraph', 'picture', 'picture'])
    expect(placeholders()).toEqual([])
  })

  it('says that its gallery is full, and stays to be tried again', async () => {
    const pictures = Array.from({ length: 19 }, () => fox)
    const { writer, view, placeholders } = editorOf([{ type: 'gallery', pictures }])
    takePictures(view, FILES, { within: writer.state.doc.content.size - 1 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(writer.state.doc.firstChild?.childCount).toBe(20)
    expect(placeholders()).toEqual([expect.stringContaining(mediaWords.noRoom)])
  })

  it('says that the draft has no room for it', async () => {
    const { view, placeholders, blocks } = editorOf([paragraph('Words.')], { mayGrow: false })
    takePictures(view, FILES.slice(0, 1))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(blocks()).toHaveLength(1)
    expect(placeholders()).toEqual([expect.stringContaining(mediaWords.noRoom)])
  })

  it('is not even uploaded while words alone can be suggested, and that is said', async () => {
    const { writer, desk, view, placeholders, blocks } = editorOf([paragraph('Words.')])
    const onRefused = vi.fn<() => void>()
    desk.onRefused = onRefused
    writer.suggestions.setMode('suggesting')
    takePictures(view, FILES)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(onRefused).toHaveBeenCalledTimes(1)
    expect(placeholders()).toEqual([])
    expect(blocks()).toHaveLength(1)
  })
})
