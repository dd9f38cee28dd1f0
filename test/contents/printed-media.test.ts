import { describe, expect, it } from 'vitest'
import { paragraph, type Block } from '../../shared/document/content.ts'
import { alignBlocks } from '../../shared/revision/blocks.ts'
import type { Patch } from '../../shared/revision/patch.ts'
import { bodyText, pageText, patchTexts, type PrintedText } from '../../server/contents/printed.ts'
import type { PrintedPictures } from '../../server/contents/printed-media.ts'

const fox = { assetId: 'as_fox', alt: 'A "fox"', caption: 'At dawn', credit: 'Ada Quill' }
const picture = (change: Partial<typeof fox> = {}): Block => {
  return { type: 'picture', width: 'text', picture: { ...fox, ...change } }
}
const embed: Block = { type: 'embed', address: 'https://vimeo.com/123456', title: 'The harbour' }

const FILES: PrintedPictures[string] = {
  text: ['<img src="/media/fox.webp" loading="lazy"', '>'],
  wide: ['<img src="/media/fox.webp" sizes="wide" loading="lazy"', '>'],
  gallery: ['<img src="/media/fox.webp" sizes="small" loading="lazy"', '>'],
}

function printed(body: Block[], change: Partial<PrintedText> = {}): PrintedText {
  const blocksJson = JSON.stringify(alignBlocks([], body, 1))
  const text = { contentJson: '{}', blocksJson, packed: null }
  return { text, pictures: { as_fox: FILES }, leads: false, language: 'en', ...change }
}

function htmlOf(body: Block[], leads: boolean): string {
  return pageText(printed(body, { leads })).html
}

function figureOf(page: PrintedText): string | undefined {
  return pageText(page).html.split('<figcaption')[0]
}

describe('pictures of a text', () => {
  it('get their files when they are shown, and the alternative text that the revision has', () => {
    expect(pageText(printed([picture()])).html).toContain(
      '<img src="/media/fox.webp" loading="lazy" alt="A &quot;fox&quot;">',
    )
  })

  it('are left out, and their words stay, where there are no files', () => {
    const { html } = pageText(printed([picture()], { pictures: {} }))
    expect(html).not.toContain('<img')
    expect(html).toContain('At dawn')
  })

  it('wait until they come into sight, but for one with which a story begins', () => {
    expect(htmlOf([picture(), picture()], true).match(/fetchpriority|lazy/g)).toEqual([
      'fetchpriority',
      'lazy',
    ])
    expect(htmlOf([picture()], false)).not.toContain('fetchpriority')
    expect(htmlOf([paragraph('Words.'), picture()], true)).not.toContain('fetchpriority')
  })

  it('say nothing of what a story is about: its first words do', () => {
    expect(pageText(printed([picture(), paragraph('Words.')])).first).toBe('Words.')
  })

  it('[RDR5] stay where they are on an open page when their captions change', () => {
    const before = printed([picture()])
    const blocks = alignBlocks(
      alignBlocks([], [picture()], 1),
      [picture({ caption: 'At dusk' })],
      2,
    )
    const after = { ...before, text: { ...before.text, blocksJson: JSON.stringify(blocks) } }
    const pages = [before, after].map((text) => ({ slots: {}, history: [], text }))
    const [from, to] = pages
    if (!from || !to) throw new Error('two pages')
    const patch = JSON.parse(patchTexts({ from, to })) as Patch
    const [op, ...others] = patch.blocks
    expect(others).toEqual([])
    expect(op).toMatchObject({ op: 'replace', id: 'r1-1' })
    expect(figureOf(after)?.replace(' data-at="2"', '')).toBe(figureOf(before))
  })
})

describe('what is embedded', () => {
  it('[EMBED1] asks the provider for nothing before a reader presses its button', () => {
    const { html } = pageText(printed([embed]))
    expect(html).not.toMatch(/<iframe| src=/)
    expect(html).toContain(
      'data-frame="https://player.vimeo.com/video/123456?dnt=1&amp;autoplay=1"',
    )
    expect(html).toContain('<a href="https://vimeo.com/123456" rel="noopener">The harbour</a>')
  })

  it('is a link without a button elsewhere', () => {
    expect(bodyText(printed([embed])).html).not.toMatch(/button|data-frame/)
  })
})
