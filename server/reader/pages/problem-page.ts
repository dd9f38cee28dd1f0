import type { Problem } from '../../../shared/protocol/api/problem.ts'
import { layout, type PageContext } from './layout.ts'
import { html } from './markup.ts'

const HEADINGS: Partial<Record<number, string>> = {
  404: 'There is nothing at this address',
  405: 'This address can only be read',
  406: 'This is a page, and nothing else',
  410: 'This is gone',
  413: 'This is too much at once',
  416: 'This is shorter than that',
  429: 'This was asked for too often',
  500: 'Something went wrong',
  503: 'Too much is going on just now',
}

/** Says what went wrong, and leads on. */
export function problemPage({ status, title, detail }: Problem, context: PageContext): string {
  const heading = HEADINGS[status] ?? title
  return layout(
    {
      title: html`<title>${heading} | ${context.profile.name}</title>`,
      description: heading,
      path: null,
      main: html`<main id="content" class="lost">
        <h1>${heading}</h1>
        <p>${detail}</p>
        <p><a class="button" href="/">To the front page</a></p>
      </main>`,
    },
    context,
  )
}
