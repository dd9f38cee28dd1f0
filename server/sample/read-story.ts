import { paragraph, type Block, type Content } from '../../shared/document/content.ts'
import { isSectionSlug } from '../../shared/model/section.ts'

/** One file of `stories/`, as a person writes it. */
interface SampleStory {
  content: Content
  /** Of a correction: what was wrong. */
  note: string | null
}

type Head = ReadonlyMap<string, string>

const HEAD = /^---\n(.*?)\n---\n/s

/**
 * A head of `key: value` lines between two `---` (lists are parted by semicolons), then `# ` and the headline, the
 * standfirst, and the body: paragraphs, `## ` subheadings, `> ` quotes and `- ` lists, parted by empty lines.
 */
export function readStory(text: string): SampleStory {
  const [whole = '', lines = ''] = HEAD.exec(text) ?? []
  const head = readHead(lines)
  const [title = '', standfirst = '', ...body] = text
    .slice(whole.length)
    .trim()
    .split(/\n{2,}/)
  if (whole === '' || !title.startsWith('# '))
    throw new Error('a story of the sample needs a head between two --- and a "# headline"')
  return {
    content: {
      headline: title.slice(2),
      standfirst,
      meta: readMeta(head),
      body: body.map(readBlock),
    },
    note: head.get('note') ?? null,
  }
}

function readHead(lines: string): Head {
  return new Map(
    lines.split('\n').map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    }),
  )
}

function readMeta(head: Head): Content['meta'] {
  const word = (key: string) => head.get(key) ?? ''
  const list = (key: string) => word(key).split(/\s*;\s*/)
  const section = word('section')
  return {
    section: isSectionSlug(section) ? section : null,
    slug: word('slug'),
    bylines: list('bylines'),
    tags: list('tags'),
    date: word('date') || null,
    hero: {
      assetId: '',
      alt: word('alt'),
      caption: word('caption'),
      credit: word('credit'),
      disclaimer: word('disclaimer'),
    },
  }
}

function readBlock(text: string): Block {
  if (text.startsWith('## '))
    return { type: 'heading', level: 2, inline: [{ type: 'text', text: text.slice(3), marks: [] }] }
  if (text.startsWith('> ')) return { type: 'quote', blocks: [paragraph(text.slice(2))] }
  if (text.startsWith('- '))
    return {
      type: 'list',
      ordered: false,
      items: text.split('\n').map((item) => [paragraph(item.slice(2))]),
    }
  return paragraph(text)
}
