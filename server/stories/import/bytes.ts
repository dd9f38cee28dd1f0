/** Of plain text; a page of HTML says less with more. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024
export const MAX_IMPORT_BYTES = 8 * 1024 * 1024

export type ImportKind = 'text' | 'html'

type ImportCheck =
  | { ok: true; kind: ImportKind; text: string }
  | { ok: false; reason: 'empty' | 'binary' | 'too-big'; message: string }

/** Text is UTF-8, or UTF-16 with a byte order mark; HTML may name its encoding. What looks like HTML is. */
export function checkImportBytes(bytes: Uint8Array, declared: ImportKind = 'text'): ImportCheck {
  if (bytes.length > MAX_IMPORT_BYTES)
    return refused('too-big', 'The page is larger than 8 MiB. Copy the story’s text and paste it.')
  const text = decode(bytes)
  if (text === null || looksBinary(text))
    return refused('binary', 'This is not plain text. Save the story as UTF-8 text and try again.')
  if (text.trim() === '') return refused('empty', 'There is no text in it.')
  const kind = declared === 'html' || looksLikeHtml(text) ? 'html' : 'text'
  if (kind === 'text' && bytes.length > MAX_TEXT_BYTES)
    return refused('too-big', 'The text is larger than 2 MiB. Import one story at a time.')
  return { ok: true, kind, text }
}

function refused(reason: 'empty' | 'binary' | 'too-big', message: string): ImportCheck {
  return { ok: false, reason, message }
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  const text = decodeAs('utf-8', bytes)
  const named = text === null ? encodingNamedIn(bytes) : null
  return named === null ? text : decodeAs(named, bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const PRESCAN_BYTES = 1024

/** HTML Standard § 13.2.3.2: a page names its encoding in its first 1024 bytes. */
function encodingNamedIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES))
  return /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null
}

/** How HTML begins, as browsers tell it from text (MIME Sniffing § 7.1), with some elements that pages begin with. */
function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype html|<(?:html|head|body|script|style|title|meta|link|base|iframe|h[1-6]|div|span|font|table|a|b|br|p|article|section|main|header|figure|ul|ol)[\s/>])/i.test(
    text,
  )
}

/** A NUL, more than one control character in a hundred, or the opening of a PDF or RTF file. */
function looksBinary(text: string): boolean {
  if (text.includes('\u0000') || /^(?:%PDF-|\{\\rtf)/.test(text)) return true
  // oxlint-disable-next-line no-control-regex -- these are the characters that text does not have
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0
  return controls * 100 > text.length
}
