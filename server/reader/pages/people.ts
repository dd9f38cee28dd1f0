import { nameSlug } from '../../../shared/model/name-slug.ts'
import { html, type Markup } from './markup.ts'

/** A link to the author's page, or the bare name where no address can be made of it. */
function authorLink(name: string): Markup {
  const slug = nameSlug(name)
  if (slug === '') return html`${name}`
  return html`<bdi><a href="/authors/${encodeURIComponent(slug)}" rel="author">${name}</a></bdi>`
}

/** `By A`, `By A and B`, `By A, B and C`, each name with its link. */
export function byline(names: readonly string[]): Markup {
  if (names.length === 0) return html``
  const parts = names.map((name, i) => {
    const joint = i === 0 ? '' : i === names.length - 1 ? ' and ' : ', '
    return html`${joint}${authorLink(name)}`
  })
  return html`By ${parts}`
}

export function tagLinks(tags: readonly string[]): Markup {
  const items = tags
    .filter((tag) => nameSlug(tag) !== '')
    .map(
      (tag) =>
        html`<li dir="auto"><a href="/tags/${encodeURIComponent(nameSlug(tag))}">${tag}</a></li>`,
    )
  return items.length === 0
    ? html``
    : html`<ul aria-label="Tags">
        ${items}
      </ul>`
}
