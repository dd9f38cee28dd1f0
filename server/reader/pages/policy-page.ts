import type { PolicyKind } from '../../../shared/model/policies.ts'
import { policyPath } from '../../../shared/model/policies.ts'
import { renderBlock } from '../../../shared/revision/render-html.ts'
import { layout, policyName, type PageContext } from './layout.ts'
import { finished, html } from './markup.ts'
import { plainBlocks } from './plain-blocks.ts'

/** How the newsroom works, in its own words, of which no more becomes HTML than of a story's. */
export function policyPage(kind: PolicyKind, context: PageContext): string {
  const name = policyName(kind)
  const { profile, policies } = context
  const text = plainBlocks(policies[kind]).map(renderBlock).join('')
  return layout(
    {
      title: html`<title>${name} | ${profile.name}</title>`,
      description: `The ${name.toLowerCase()} of ${profile.name}.`,
      path: policyPath(kind),
      head: html`<meta property="og:type" content="website" />`,
      main: html`<main id="content" class="policy" data-seq="${context.seq}">
        <header class="list-head"><h1>${name}</h1></header>
        <div class="body" dir="auto">${finished(text)}</div>
      </main>`,
    },
    context,
  )
}
