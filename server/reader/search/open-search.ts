import type { PageContext } from '../pages/layout.ts'
import { html, textOf } from '../pages/markup.ts'

const LONGEST_NAME = 16

/** How a browser searches here from its own bar. OpenSearch 1.1 Draft 6 */
export function searchDescription({ profile, publicUrl }: PageContext): string {
  const name = Array.from(profile.name).slice(0, LONGEST_NAME).join('')
  return textOf(
    html`<?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>${name}</ShortName>
        <Description>Search the stories of ${profile.name}</Description>
        <InputEncoding>UTF-8</InputEncoding>
        <Url type="text/html" method="get" template="${publicUrl}/search?q={searchTerms}" />
      </OpenSearchDescription> `,
  )
}
