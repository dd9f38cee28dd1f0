import * as Y from 'yjs'
import { focusOf, writtenFocus } from '../model/focus.ts'
import { NODES, pictureWidth } from './body-rule.ts'
import type { MediaBlock, Picture } from './content.ts'
import { embedOf } from './embeds.ts'
import { childrenOf, lineOf, tidy } from './line.ts'
import type { Hidden } from './standing-words.ts'

/*
 * Pictures, galleries and embeds of a draft. Each of their lines is a block of text of its own, so that two people may type in one.
 */

/** Null for what is none of them; none for what readers can't be shown. */
export function mediaOf(node: Y.XmlElement, hidden: Hidden): MediaBlock[] | null {
  switch (node.nodeName) {
    case NODES.picture: {
      const width = pictureWidth(attribute(node, 'width'))
      return [{ type: 'picture', width, picture: pictureOf(node, hidden) }]
    }
    case NODES.gallery: {
      const pictures = partsOf(node, NODES.picture).map((picture) => pictureOf(picture, hidden))
      return pictures.length === 0 ? [] : [{ type: 'gallery', pictures }]
    }
    case NODES.embed: {
      const embed = embedOf(attribute(node, 'address'))
      return embed
        ? [{ type: 'embed', address: embed.address, title: line(node, NODES.caption, hidden) }]
        : []
    }
    default:
      return null
  }
}

function pictureOf(node: Y.XmlElement, hidden: Hidden): Picture {
  const assetId = attribute(node, 'asset')
  const focus = focusOf(assetId, attribute(node, 'focus'))
  return {
    assetId,
    alt: line(node, NODES.alt, hidden),
    caption: line(node, NODES.caption, hidden),
    credit: line(node, NODES.credit, hidden),
    ...(focus && { focus }),
  }
}

/** Two people who made the same line have written in both. */
function line(node: Y.XmlElement, name: string, hidden: Hidden): string {
  return partsOf(node, name)
    .map((part) => lineOf(part, hidden))
    .filter((words) => words !== '')
    .join(' ')
}

function partsOf(node: Y.XmlElement, name: string): Y.XmlElement[] {
  return childrenOf(node).filter(
    (child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === name,
  )
}

function attribute(node: Y.XmlElement, name: string): string {
  const value: unknown = node.getAttribute(name)
  return typeof value === 'string' ? tidy(value) : ''
}

/** What a draft holds of them, each line with its text from birth. */
export function mediaElement(block: MediaBlock): Y.XmlElement {
  switch (block.type) {
    case 'picture':
      return pictureElement(block.picture, { width: block.width })
    case 'gallery':
      return element(
        NODES.gallery,
        {},
        block.pictures.map((picture) => pictureElement(picture)),
      )
    case 'embed':
      return element(NODES.embed, { address: block.address }, [
        lineElement(NODES.caption, block.title),
      ])
  }
}

function pictureElement(
  { assetId, alt, caption, credit, focus }: Picture,
  attributes: Record<string, string> = {},
): Y.XmlElement {
  const point = focus && { focus: writtenFocus(assetId, focus) }
  return element(NODES.picture, { asset: assetId, ...attributes, ...point }, [
    lineElement(NODES.caption, caption),
    lineElement(NODES.alt, alt),
    lineElement(NODES.credit, credit),
  ])
}

function lineElement(name: string, words: string): Y.XmlElement {
  return element(name, {}, [new Y.XmlText(words)])
}

function element(
  name: string,
  attributes: Record<string, string>,
  children: (Y.XmlElement | Y.XmlText)[],
): Y.XmlElement {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.insert(0, children)
  return made
}
