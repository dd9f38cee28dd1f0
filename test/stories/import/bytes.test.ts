import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkImportBytes,
  MAX_IMPORT_BYTES,
  MAX_TEXT_BYTES,
} from '../../../server/stories/import/bytes.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, endian: 'le' | 'be'): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * (text.length + 1)))
  ;[0xfeff, ...text.split('').map((unit) => unit.charCodeAt(0))].forEach((unit, i) =>
    view.setUint16(2 * i, unit, endian === 'le'),
  )
  return new Uint8Array(view.buffer)
}

describe('bytes to import', () => {
  it('are text in UTF-8, with or without a byte order mark', () => {
    const text = 'Ferry sinks – “all safe” 渡轮 🚢\r\n\tEnd'
    expect(checkImportBytes(utf8(text))).toEqual({ ok: true, kind: 'text', text })
    expect(checkImportBytes(utf8(`\ufeff${text}`))).toEqual({ ok: true, kind: 'text', text })
  })

  it('are text in UTF-16 with a byte order mark', () => {
    expect(checkImportBytes(utf16('Fähre 🚢', 'le'))).toEqual({
      ok: true,
      kind: 'text',
      text: 'Fähre 🚢',
    })
    expect(checkImportBytes(utf16('Fähre 🚢', 'be'))).toEqual({
      ok: true,
      kind: 'text',
      text: 'Fähre 🚢',
    })
  })

  it.each([
    ['nothing', utf8('')],
    ['white space', utf8(' \r\n\t\u00a0\u3000\n')],
    ['a byte order mark', utf8('\ufeff')],
    ['a byte order mark of UTF-16', Uint8Array.of(0xff, 0xfe)],
  ])('are refused as empty: %s', (_, bytes) => {
    expect(checkImportBytes(bytes)).toMatchObject({ ok: false, reason: 'empty' })
  })

  it.each([
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['a NUL', utf8('Ferry\u0000sinks')],
    ['Latin-1', Uint8Array.of(0x46, 0xe4, 0x68, 0x72, 0x65)],
    ['control characters', utf8('Ferry \u001b[1msinks\u001b[0m \u0007')],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj')],
    ['RTF', utf8('{\\rtf1\\ansi Ferry}')],
    ['an overlong NUL', Uint8Array.of(0x41, 0xc0, 0x80)],
    ['half of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41)],
    ['a lone surrogate', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)],
  ])('are refused as binary: %s', (_, bytes) => {
    expect(checkImportBytes(bytes)).toMatchObject({ ok: false, reason: 'binary' })
  })

  it('are at most 2 MiB of text, or 8 of HTML', () => {
    const most = new Uint8Array(MAX_TEXT_BYTES).fill(0x61)
    expect(checkImportBytes(most)).toMatchObject({ ok: true })
    const more = new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x61)
    expect(checkImportBytes(more)).toMatchObject({ ok: false, reason: 'too-big' })
    expect(checkImportBytes(more, 'html')).toMatchObject({ ok: true })
    const most8 = new Uint8Array(MAX_IMPORT_BYTES + 1).fill(0x61)
    expect(checkImportBytes(most8, 'html')).toMatchObject({ ok: false, reason: 'too-big' })
  })

  it.each(['<!doctype html><p>A', ' \n<html lang="en">', '<!-- a --><p>A', '<article>A', '<P>A'])(
    'are HTML if they begin as HTML does: %s',
    (text) => expect(checkImportBytes(utf8(text))).toMatchObject({ ok: true, kind: 'html' }),
  )

  it.each(['<3 hearts', 'A <b>bold</b> claim', '<jane@quay.example> wrote', '< p >'])(
    'are text if they do not: %s',
    (text) => expect(checkImportBytes(utf8(text))).toMatchObject({ ok: true, kind: 'text' }),
  )

  it('may be a page of HTML in the encoding that it names', () => {
    const page = Buffer.from('<meta charset="windows-1252"><p>Fähre', 'latin1')
    expect(checkImportBytes(page, 'html')).toMatchObject({
      ok: true,
      text: '<meta charset="windows-1252"><p>Fähre',
    })
  })

  it('are refused with a sentence for the person, or are text, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const check = checkImportBytes(bytes)
        if (check.ok) expect(check.text.trim()).not.toBe('')
        else expect(check.message).toMatch(/^[A-Z].*\.$/)
      }),
    )
  })
})
