import { countingOf, headingLevel, MARK_TAGS } from '../document/body-rule.ts'
import {
  inlineText,
  plainInline,
  type Block,
  type Inline,
  type List,
  type Mark,
  type PullQuote,
  type Table,
  type TitledBox,
} from '../document/content.ts'
import { safeHref } from '../document/schema.ts'
import { isVast, widestOf } from '../document/outline.ts'
import { correctionTitle } from '../model/correction-title.ts'
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
      return `<blockquote>${renderBlocks(block.blocks)}</blockquote>`
    case 'pullQuote':
      return renderPullQuote(block)
    case 'factBox': {
      const { title, blocks } = block
      return `<aside class="fact-box"${label(inlineText(title))}>${boxTitle(title)}${renderBlocks(blocks)}</aside>`
    }
    case 'correctionBox':
      return renderCorrection(block)
    case 'keyPoints': {
      const { title, points } = block
      const items = points.map((point) => `<li>${renderInline(point)}</li>`).join('')
      return `<section class="key-points"${label(inlineText(title))}>${boxTitle(title)}<ul>${items}</ul></section>`
    }
    case 'table':
      return renderTable(block)
    case 'list': {
      const items = block.items.map((item) => `<li>${renderBlocks(item)}</li>`).join('')
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

function renderBlocks(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join('')
}

/** A pull quote whose words stand elsewhere in the story as well: nobody hears them twice, or finds their links twice. */
export function renderRepeated({ inline, attribution = [] }: PullQuote): string {
  const plain = { inline: withoutLinks(inline), attribution: withoutLinks(attribution) }
  return renderPullQuote(plain, ' aria-hidden="true"')
}

type Quoted = Pick<PullQuote, 'inline' | 'attribution'>

function renderPullQuote({ inline, attribution = [] }: Quoted, hidden = ''): string {
  const words = `<p>${renderInline(inline)}</p>`
  if (attribution.length === 0) return `<aside class="pull-quote"${hidden}>${words}</aside>`
  const said = `<figcaption>${renderInline(attribution)}</figcaption>`
  return `<figure class="pull-quote"${hidden}><blockquote>${words}</blockquote>${said}</figure>`
}

function withoutLinks(inline: readonly Inline[]): Inline[] {
  return inline.map((part) =>
    part.type === 'text'
      ? { ...part, marks: part.marks.filter(({ type }) => type !== 'link') }
      : part,
  )
}

/** Whoever hears it is told first what it is, whatever its title says. */
function renderCorrection({ title, blocks }: TitledBox): string {
  const named = inlineText(title).trim() === '' ? plainInline(correctionTitle()) : title
  const name = label(inlineText(named))
  return `<aside class="correction-box" role="note"${name}>${boxTitle(named)}${renderBlocks(blocks)}</aside>`
}

function boxTitle(title: readonly Inline[]): string {
  return title.length === 0 ? '' : renderHeading(title, 'h2')
}

function label(text: string): string {
  return text.trim() === '' ? '' : ` aria-label="${escapeHtml(text.trim())}"`
}

/** A table may be wider than a phone: what it scrolls in can be reached by the keyboard. */
function renderTable(table: Table): string {
  const { caption, head, rows } = table
  const [first, ...others] = head ? rowsOf(table) : []
  const top = first ? `<thead>${renderRow(first, 'th scope="col"')}</thead>` : ''
  const body = (first ? others : rowsOf(table)).map((row) => renderRow(row, 'td')).join('')
  const title = caption.length === 0 ? '' : `<caption>${renderInline(caption)}</caption>`
  const region = `role="region"${label(inlineText(caption) || 'Table')} ${FOCUSABLE}`
  const inner = rows.length === 0 ? '' : `${top}<tbody>${body}</tbody>`
  return `<div class="table" ${region}><table>${title}${inner}</table></div>`
}

const FOCUSABLE = 'tabindex="0"'

/** As feeds may hold it: what they are read in scrolls as it likes. No text has such quotes. */
export function withoutFocus(html: string): string {
  return html.replaceAll(` ${FOCUSABLE}`, '')
}

/** Two people who make a row and a column at once leave a row that is too short. */
function rowsOf({ rows }: Table): readonly Inline[][][] {
  if (isVast(rows)) return rows
  const columns = widestOf(rows)
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => [])])
}

function renderRow(row: readonly Inline[][], tag: string): string {
  const cells = row.map((cell) => {
    // A heading of no words says nothing of what stands below it.
    const opening = inlineText(cell).trim() === '' ? 'td' : tag
    return `<${opening}>${renderInline(cell)}</${opening.slice(0, 2)}>`
  })
  return `<tr>${cells.join('')}</tr>`
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
