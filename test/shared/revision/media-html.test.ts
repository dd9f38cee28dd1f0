import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraph, type Block, type Picture } from '../../../shared/document/content.ts'
import { alignBlocks } from '../../../shared/revision/blocks.ts'
import { changesBetween } from '../../../shared/revision/changes.ts'
import { renderBlock } from '../../../shared/revision/render-html.ts'
import { media } from '../arbitrary-content.ts'
import { publishable } from '../../support/stories.ts'

const fox = { assetId: 'as_fox', alt: 'A fox', caption: 'At dawn', credit: 'Ada Quill' }
const picture = (change: Partial<typeof fox> = {}): Block => {
  return { type: 'picture', width: 'text', picture: { ...fox, ...change } }
}
const gallery = (change: Partial<Picture>): Block => {
  return { type: 'gallery', pictures: [fox, { ...fox, ...change }] }
}

describe('a picture in a revision', () => {
  it('is named, with its words, and has no file: those come and go', () => {
    expect(renderBlock(picture())).toBe(
      '<figure class="picture text"><img data-asset="as_fox" data-place="text" alt="A fox">' +
        '<figcaption dir="auto"><span class="caption">At dawn</span> <span class="credit">Ada Quill</span></figcaption></figure>',
    )
  })

  it('lets nothing out of its words, whatever somebody writes there', () => {
    const attack = fc.constantFrom('"><script>', "' onload=x", '</figure>', '<b>', '&', '`')
    fc.assert(
      fc.property(attack, media, (text, some) => {
        const html = renderBlock(
          some.type === 'picture'
            ? picture({ alt: text, caption: text, credit: text, assetId: text })
            : some.type === 'embed'
              ? { ...some, title: text }
              : { ...some, pictures: [{ ...fox, caption: text, alt: text }] },
        )
        expect(html).not.toMatch(/<script|<b>|"' onload/)
        expect(html.split('<figure')).toHaveLength(html.split('</figure>').length)
      }),
    )
  })

  it('says in a gallery, which crops it, what is to be kept of it', () => {
    const focus = { x: 5, y: 100 }
    const bare = renderBlock(gallery({}))
    expect(bare).not.toContain('focus')
    expect(renderBlock(gallery({ focus }))).toBe(
      bare.replace('</li><li><figure>', '</li><li><figure data-focus-x="05" data-focus-y="100">'),
    )
    expect(renderBlock({ type: 'picture', width: 'wide', picture: { ...fox, focus } })).toBe(
      renderBlock({ type: 'picture', width: 'wide', picture: fox }),
    )
  })

  it('keeps its id when all of its words change: open pages change those alone', () => {
    const before = alignBlocks([], [paragraph('Words.'), picture()], 1)
    const said = { alt: 'A vixen', caption: 'Seen by the mill', credit: 'Ben Holt' }
    const after = alignBlocks(before, [picture(said), paragraph('Words.')], 2)
    expect(after.map(({ id }) => id)).toEqual(['r1-2', 'r1-1'])
  })

  it('that has changed is told as changed, and another one as new', () => {
    const live = publishable({ body: [picture()] })
    const changes = (body: Block[]) => changesBetween(live, publishable({ body }))
    expect(changes([picture({ caption: 'By the mill' })])).toEqual([
      { of: 'block', block: 'picture', how: 'changed' },
    ])
    expect(
      changesBetween(
        publishable({ body: [gallery({})] }),
        publishable({ body: [gallery({ focus: { x: 30, y: 65 } })] }),
      ),
    ).toEqual([{ of: 'block', block: 'gallery', how: 'changed' }])
    expect(changes([picture({ assetId: 'as_owl' }), picture()])).toEqual([
      { of: 'block', block: 'picture', how: 'new' },
    ])
  })
})

describe('what is embedded, in a revision', () => {
  it('is a link with the provider’s name', () => {
    const address = 'https://vimeo.com/123456'
    expect(renderBlock({ type: 'embed', address, title: 'Fog & horn' })).toBe(
      `<figure class="embed" data-embed="${address}"><p class="embed-provider">Vimeo</p>` +
        `<p class="embed-title" dir="auto"><a href="${address}" rel="noopener">Fog &amp; horn</a></p></figure>`,
    )
    expect(renderBlock({ type: 'embed', address: 'https://evil.example/', title: 'x' })).toBe('')
  })
})
