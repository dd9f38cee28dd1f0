import { countingOf, headingLevel, MARK_TAGS } from '../document/body-rule.ts'
import type { Block, Inline, List, Mark } from '../document/content.ts'
import { safeHref } from '../document/schema.ts'
import { escapeHtml } from './escape-html.ts'
import { renderMedia } from './media-html.ts'

/** A block as HTML. Only the elements below can come out, whatever a person typed. */
export function renderBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${renderInline(block.inline)}</p>`
    case 'heading':
      return renderHeading(block.inline, `h${headingLevel(block.level)}`)
    case 'quote':
      return `<blockquote>${block.blocks.map(renderBlock).join('')}</blockquote>`
    case 'list': {
      const items = block.items.map((item) => `<li>${item.map(renderBlock).join('')}</li>`).join('')
      return block.ordered ? `<ol${counting(block)}>${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`
    case 'rule':
      return '<hr>'
    case 'picture':
    case 'gallery':
    case 'embed':
      return renderMedia(block)
  }
}

function renderHeading(inline: readonly Inline[], tag: string): string {
  return `<${tag}>${renderInline(inline)}</${tag}>`
}

function counting(list: List): string {
  const { start, numbering } = countingOf(list.start, list.numbering)
  const from = start === undefined ? '' : ` start="${start}"`
  return numbering ? `${from} type="${numbering}"` : from
}

function renderInline(inline: readonly Inline[]): string {
  return inline
    .map((part) =>
      part.type === 'break' ? '<br>' : part.marks.reduce(wrap, escapeHtml(part.text)),
    )
    .join('')
}

function wrap(html: string, mark: Mark): string {
  const tag = MARK_TAGS[mark.type]
  if (mark.type !== 'link') return `<${tag}>${html}</${tag}>`
  const href = safeHref(mark.href)
  return href ? `<${tag} href="${escapeHtml(href)}" rel="noopener">${html}</${tag}>` : html
}
