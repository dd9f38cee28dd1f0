import type { Content } from '../../../../shared/document/content.ts'
import { isDay } from '../../../../shared/model/day.ts'
import type { Section } from '../../../../shared/model/section.ts'
import { all, wordsOf, type DomDocument, type DomElement } from './dom.ts'
import { linesIn } from './lines.ts'
import { linkedDataIn } from './linked-data.ts'

/** A story page of Galley's own, whole or copied from a browser: each field is where its slot is. Null for any other. */
export function readGalleyPage(
  document: DomDocument,
  sections: readonly Section[],
  base: string | null,
): Content | null {
  const slot = (name: string) => document.querySelector(`[data-slot="${name}"]`)
  const blocks = all(document, '[data-blocks] > [data-block]')
  const headline = wordsOf(slot('headline'))
  if (headline === '' || blocks.length === 0) return null
  return {
    headline,
    standfirst: wordsOf(slot('standfirst')),
    meta: {
      section: sectionOf(slot('section'), sections),
      slug: '',
      bylines: linkedDataIn(document)?.authors ?? bylinesOf(slot('byline')),
      tags: all(slot('tags') ?? document, '[data-slot="tags"] li').map(wordsOf),
      date: dateOf(slot('dates')),
      hero: heroOf(slot('hero'), wordsOf(slot('disclaimer'))),
    },
    body: blocks.flatMap((block) => linesIn(block, base)).flatMap(({ block }) => block ?? []),
  }
}

function sectionOf(slot: DomElement | null, sections: readonly Section[]): string | null {
  const name = wordsOf(slot).toLowerCase()
  return sections.find((section) => section.name.toLowerCase() === name)?.slug ?? null
}

/** `By A, B and C`: each with its link, but those of which no address can be made. */
function bylinesOf(slot: DomElement | null): string[] {
  if (!slot) return []
  return Array.from(slot.childNodes).flatMap((node) => {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ')
    if (node.nodeType === 1) return [text.trim()]
    return text
      .replace(/^\s*By /, '')
      .split(/, | and /)
      .map((name) => name.trim())
      .filter((name) => name !== '')
  })
}

function dateOf(slot: DomElement | null): string | null {
  const day = slot?.querySelector('time')?.getAttribute('datetime')?.slice(0, 10) ?? ''
  return isDay(day) ? day : null
}

function heroOf(slot: DomElement | null, disclaimer: string): Content['meta']['hero'] {
  const hero = {
    assetId: '',
    alt: slot?.querySelector('img')?.getAttribute('alt') ?? '',
    caption: wordsOf(slot?.querySelector('.caption') ?? null),
    credit: wordsOf(slot?.querySelector('.credit') ?? null),
    disclaimer,
  }
  return Object.values(hero).some((words) => words !== '') ? hero : null
}
