import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, textElement, writable, xmlDocument } from '../../../server/reader/feeds/xml.ts'
import { parseXml } from './xml-tree.ts'

/** Letters of all scripts, halves of them, controls, and what XML reads as its own. */
const anything = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 2 }),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '\r\n', '\t', '&#0;', '\u202e'),
  ),
})

describe('XML', () => {
  it('gives back every text that was written into it, but for characters that it has no place for', () => {
    fc.assert(
      fc.property(anything, anything, (text, value) => {
        const root = element('a', { value }, textElement('b', `${text}.`), element('c', {}, text))
        const { attributes, children } = parseXml(xmlDocument(root))
        expect(attributes).toEqual({ value: writable(value) })
        expect(children.map((child) => child.text)).toEqual([`${writable(text)}.`, writable(text)])
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves out controls and halves of characters, and nothing else', () => {
    expect(writable('a\u0000\u0008\u000b\u001f\ufffe\uffffz')).toBe('az')
    expect(writable('\ud83d\ude00 \ud83d x \ude00')).toBe('\ud83d\ude00  x ')
    expect(writable('\t\n\r\u0085\u2028\ud7ff\ue000\ufffd')).toBe(
      '\t\n\r\u0085\u2028\ud7ff\ue000\ufffd',
    )
  })

  it('has no attribute and no element for what is not there', () => {
    expect(
      element('a', { b: null, c: 0 }, null, textElement('d', ''), textElement('e', null)).xml,
    ).toBe('<a c="0"/>')
  })
})
