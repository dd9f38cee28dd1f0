import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { checklist } from '../../server/publishing/checklist.ts'
import { businessStory } from '../../server/sample/business-story.ts'
import { cultureStory } from '../../server/sample/culture-story.ts'
import { politicsStory } from '../../server/sample/politics-story.ts'
import type { SampleStory } from '../../server/sample/sample-story.ts'
import { scienceStory } from '../../server/sample/science-story.ts'
import { sportStory } from '../../server/sample/sport-story.ts'
import { worldStory } from '../../server/sample/world-story.ts'
import { blockText, type Content } from '../../shared/document/content.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { seedUpdate } from '../../shared/document/write-draft.ts'
import { isSlug, SECTION_NAMES, SECTIONS } from '../../shared/model/story.ts'

const stories: SampleStory[] = [
  worldStory,
  politicsStory,
  businessStory,
  scienceStory,
  cultureStory,
  sportStory,
]
const laters = stories.flatMap(({ later }) => (later ? [later] : []))

const revisions = stories.flatMap(({ content, later }) =>
  later ? [content, later.content] : [content],
)
const named = revisions.map((content, i) => ({ name: `${i + 1}: ${content.headline}`, content }))

const countWords = ({ body }: Content) =>
  body
    .map(blockText)
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length

describe('the sample newsroom’s stories', () => {
  it.each(named)('[PUB4] lack nothing but the stored picture: $name', ({ content }) => {
    expect(checklist(content)).toEqual([{ field: 'hero', message: expect.any(String) }])
    expect(content.standfirst).not.toBe('')
    expect(content.meta.hero?.disclaimer).toMatch(/^Disclaimer: /)
  })

  it.each(named)('are of a length to read: $name', ({ content }) => {
    expect(countWords(content)).toBeGreaterThanOrEqual(250)
    expect(countWords(content)).toBeLessThanOrEqual(600)
  })

  it.each(named)('are signed by the desk of their section: $name', ({ content: { meta } }) => {
    const desk = meta.section === null ? '' : `Galley ${SECTION_NAMES[meta.section]} Desk`
    expect(meta.bylines).toEqual([desk])
    expect(meta.tags.length).toBeGreaterThanOrEqual(2)
    expect(meta.tags.length).toBeLessThanOrEqual(4)
  })

  it.each(named)('survive the way into a draft and back: $name', ({ content }) => {
    const draft = new Y.Doc()
    Y.applyUpdate(draft, seedUpdate(content))
    expect(readContent(draft)).toEqual(content)
  })

  it('fill every section once, each with the drawing of its section', () => {
    expect(stories.map(({ content }) => content.meta.section)).toEqual([...SECTIONS])
    expect(stories.map(({ picture }) => picture)).toEqual([...SECTIONS])
  })

  it('have addresses of their own', () => {
    const slugs = stories.map(({ content }) => content.meta.slug)
    expect(slugs.filter(isSlug)).toEqual(slugs)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it('include one update and one correction, which says what was wrong', () => {
    expect(laters.map(({ kind }) => kind).sort()).toEqual(['correct', 'update'])
    for (const { kind, note } of laters) {
      if (kind === 'correct') expect(note).toMatch(/earlier version/)
      else expect(note).toBeNull()
    }
  })

  it('change their text in a later revision, never their address', () => {
    for (const { content, later } of stories) {
      if (!later) continue
      expect(later.content.body).not.toEqual(content.body)
      expect(later.content.meta).toEqual(content.meta)
    }
  })
})
