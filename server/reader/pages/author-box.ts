import { authorPath } from '../../../shared/model/author.ts'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import { firstWords } from '../../../shared/model/text-length.ts'
import type { KnownAuthor } from '../../store/authors.ts'
import { html, type Markup } from './markup.ts'

/** At the foot of a story: longer ones stand on the author's page. */
const LINE = 180

/** Who wrote a story, as far as readers are told of them, in the order of the byline. */
export function authorBoxes(
  names: readonly string[],
  authors: ReadonlyMap<string, KnownAuthor>,
): Markup {
  const known = [...new Set(names.map(nameSlug))].flatMap((slug) => authors.get(slug) ?? [])
  return html`${known.map(authorBox)}`
}

function authorBox(author: KnownAuthor): Markup {
  const { slug, name, title, bio } = author
  return html`<div class="author-box">
    ${portrait(author, 72)}
    <div class="author-said">
      <p class="author-name">
        <bdi><a href="${encodeURI(authorPath(slug))}" rel="author">${name}</a></bdi>
      </p>
      ${title === '' ? '' : html`<p class="author-title" dir="auto">${title}</p>`}
      ${bio === '' ? '' : html`<p class="author-bio" dir="auto">${firstWords(LINE, bio)}</p>`}
      ${contacts(author)}
    </div>
  </div>`
}

/** On the author's own page, under the name. */
export function authorHead(author: KnownAuthor): Markup {
  const { title, bio } = author
  return html`<div class="author-head">
    ${portrait(author, 144)}
    <div class="author-said">
      ${title === '' ? '' : html`<p class="author-title" dir="auto">${title}</p>`}
      ${bio === '' ? '' : html`<p class="author-bio" dir="auto">${bio}</p>`} ${contacts(author)}
    </div>
  </div>`
}

/** The name stands beside it. */
function portrait({ photo }: KnownAuthor, edge: number): Markup {
  if (photo === null) return html``
  return html`<img
    class="author-photo"
    src="${encodeURI(photo)}"
    width="${edge}"
    height="${edge}"
    alt=""
    loading="lazy"
    decoding="async"
  />`
}

function contacts({ email, link }: KnownAuthor): Markup {
  if (email === '' && link === '') return html``
  return html`<p class="author-contacts">
    ${email === '' ? '' : html`<a href="mailto:${encodeURI(email)}" dir="ltr">${email}</a> `}
    ${link === '' ? '' : html`<a href="${link}" rel="me noopener" dir="ltr">${shortAddress(link)}</a>`}
  </p>`
}

/** `https://www.mastodon.example/@post/` as `mastodon.example/@post` */
export function shortAddress(url: string): string {
  return url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')
}
