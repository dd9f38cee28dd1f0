import type { Written } from './words.ts'

interface Body {
  text: string
  html: string
}

/** As plain text, and the same as HTML: no picture, and nothing that tells when it was read. */
export function bodyOf({ subject, parts }: Written, newsroom: string): Body {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.href))
  const html = parts.map((part) =>
    typeof part === 'string'
      ? `<p style="margin:0 0 16px">${escaped(part)}</p>`
      : `<p style="margin:0 0 16px"><a href="${escaped(part.href)}" style="${BUTTON}">${escaped(part.label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;word-break:break-all">${escaped(part.href)}</p>`,
  )
  return {
    text: `${[...text, `-- \n${newsroom}`].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:36em;margin:0 auto">
${html.join('\n')}
<p style="margin:24px 0 0;font-size:13px">${escaped(newsroom)}</p>
</div></body></html>
`,
  }
}

const BUTTON =
  'display:inline-block;padding:10px 18px;border-radius:5px;background:#1c5799;color:#ffffff;text-decoration:none'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
