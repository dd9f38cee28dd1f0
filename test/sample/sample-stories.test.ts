import { readdirSync, readFileSync, statSync } from 'node:fs'
import { contentOutline } from '../../shared/document/outline.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { makeFiles } from '../../server/media/image-process/make-files.ts'
import { checklist } from '../../server/publishing/checklist.ts'
import { NAMES, pictureOf } from '../../server/sample/pictures.ts'
import { readStory } from '../../server/sample/read-story.ts'
import { blockText, type Content } from '../../shared/document/content.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { seedUpdate } from '../../shared/document/write-draft.ts'
import { sectionName } from '../../shared/model/section.ts'
import { isSlug } from '../../shared/model/story.ts'
import { FIRST_SECTIONS } from '../support/sections.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'server', 'sample')
const MOST_BYTES = 600 * 1024

const files = readdirSync(join(FOLDER, 'stories'))
const named = files.map((file) => ({
  name: file,
  ...readStory(readFileSync(join(FOLDER, 'stories', file), 'utf8')),
}))
const first = named.filter(({ name }) => name.split('.').length === 2)
const laters = named.filter(({ name }) => name.split('.').length === 3)

const countWords = ({ body }: Content) =>
  body
    .map(blockText)
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length

describe('the sample newsroom’s stories', () => {
  it.each(named)('[PUB4] lack nothing but the stored picture: $name', ({ content }) => {
    expect(checklist(contentOutline(content), FIRST_SECTIONS, '2026-01-01')).toEqual([
      { field: 'hero', message: expect.any(String) },
    ])
    expect(content.standfirst).not.toBe('')
    expect(content.meta.hero?.disclaimer).toMatch(/^Disclaimer: /)
  })

  it.each(named)('are of a length to read: $name', ({ content }) => {
    expect(countWords(content)).toBeGreaterThanOrEqual(250)
    expect(countWords(content)).toBeLessThanOrEqual(600)
  })

  it.each(named)('are signed by the desk of their section: $name', ({ content: { meta } }) => {
    const desk = `Galley ${sectionName(FIRST_SECTIONS, meta.section)} Desk`
    expect(meta.bylines).toEqual([desk])
    expect(meta.tags.length).toBeGreaterThanOrEqual(2)
    expect(meta.tags.length).toBeLessThanOrEqual(4)
  })

  it.each(named)('survive the way into a draft and back: $name', ({ content }) => {
    const draft = new Y.Doc()
    Y.applyUpdate(draft, seedUpdate(content))
    expect(readContent(draft)).toEqual(content)
  })

  it('fill every section once, each with the picture of its section', () => {
    const sections = first.map(({ content }) => content.meta.section ?? '')
    expect(sections.toSorted()).toEqual(FIRST_SECTIONS.map(({ slug }) => slug).toSorted())
    expect(first.map(({ name }) => name)).toEqual(sections.map((section) => `${section}.md`))
    const pictures = readdirSync(join(FOLDER, 'pictures'))
    expect(pictures.toSorted()).toEqual(sections.map((section) => `${section}.jpg`).toSorted())
  })

  it('have addresses of their own', () => {
    const slugs = first.map(({ content }) => content.meta.slug)
    expect(slugs.filter(isSlug)).toEqual(slugs)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it('include one update and one correction, which says what was wrong', () => {
    const kinds = laters.map(({ name }) => name.split('.')[1] ?? '')
    expect(kinds.toSorted()).toEqual(['correct', 'update'])
    for (const { name, note } of laters) {
      if (name.includes('correct')) expect(note).toMatch(/earlier version/)
      else expect(note).toBeNull()
    }
  })

  it('change their text in a later revision, never their address', () => {
    for (const later of laters) {
      const before = first.find(({ name }) => name.split('.')[0] === later.name.split('.')[0])
      expect(later.content.body).not.toEqual(before?.content.body)
      expect(later.content.meta).toEqual(before?.content.meta)
    }
  })

  it.each(FIRST_SECTIONS)(
    'have a picture that is light enough to ship: $slug',
    async ({ slug }) => {
      const { original } = pictureOf(slug)
      const { format, width, height } = await sharp(original).metadata()
      expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1280, height: 720 })
      expect(statSync(original).size).toBeLessThan(MOST_BYTES)
    },
  )

  it.each(NAMES)('[MEDIA2] keep what an upload would make of their picture: %s', async (name) => {
    const { original, folder, image } = pictureOf(name)
    const made = await mkdtemp(join(tmpdir(), 'galley-sample-'))
    const answer = await makeFiles({ input: original, folder: made })
    expect(answer.ok && { ...answer.image, wideCard: undefined, crops: [] }).toEqual(image)
    for (const { name: file, width, height } of [...image.variants, image.thumbnail]) {
      const kept = await sharp(join(folder, file)).metadata()
      expect(kept, file).toMatchObject({ width, height })
      expect([kept.exif, kept.icc, kept.xmp, kept.iptc], file).toEqual(Array(4).fill(undefined))
      expect(await likeness(join(folder, file), join(made, file)), file).toBeLessThan(2)
    }
    await rm(made, { recursive: true })
  })
})

/** By how much their pixels differ on average, of 255. */
async function likeness(one: string, other: string): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((path) => sharp(path).raw().toBuffer()))
  const sum = a?.reduce((sum, value, i) => sum + Math.abs(value - (b?.[i] ?? 0)), 0) ?? 0
  return sum / (a?.length ?? 0)
}

it('a file of the sample that has no head or headline is told so', () => {
  expect(() => readStory('# Ferry\n\nLate.\n\nIt is late.')).toThrow('needs a head')
  expect(() => readStory('---\nslug: ferry\n---\n\nLate.')).toThrow('needs a head')
})
