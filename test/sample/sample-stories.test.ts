import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { checklist } from '../../server/publishing/checklist.ts'
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
    expect(checklist(content, FIRST_SECTIONS, '2026-01-01')).toEqual([
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
      const bytes = readFileSync(join(FOLDER, 'pictures', `${slug}.jpg`))
      const { format, width, height } = await sharp(bytes).metadata()
      expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1280, height: 720 })
      expect(bytes.byteLength).toBeLessThan(MOST_BYTES)
    },
  )
})

it('a file of the sample that has no head or headline is told so', () => {
  expect(() => readStory('# Ferry\n\nLate.\n\nIt is late.')).toThrow('needs a head')
  expect(() => readStory('---\nslug: ferry\n---\n\nLate.')).toThrow('needs a head')
})
