import type { Block, Inline, List, Mark } from '../document/content.ts'
import { safeHref } from '../document/schema.ts'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

/** A block as HTML. Only the elements below can come out, whatever a person typed. */
export function renderBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${renderInline(block.inline)}</p>`
    case 'heading':
      return `<h${block.level}>${renderInline(block.inline)}</h${block.level}>`
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
  }
}

function counting({ start, numbering }: List): string {
  const from = start === undefined ? '' : ` start="${Math.trunc(start)}"`
  return numbering ? `${from} type="${escapeHtml(numbering)}"` : from
}

function renderInline(inline: readonly Inline[]): string {
  return inline
    .map((part) =>
      part.type === 'break' ? '<br>' : part.marks.reduce(wrap, escapeHtml(part.text)),
    )
    .join('')
}

function wrap(html: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${html}</strong>`
    case 'italic':
      return `<em>${html}</em>`
    case 'underline':
      return `<u>${html}</u>`
    case 'strike':
      return `<s>${html}</s>`
    case 'code':
      return `<code>${html}</code>`
    case 'link': {
      const href = safeHref(mark.href)
      return href ? `<a href="${escapeHtml(href)}" rel="noopener">${html}</a>` : html
    }
  }
}
