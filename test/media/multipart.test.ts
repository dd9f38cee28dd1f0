import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundaryOf, MultipartError, OneFileParser } from '../../server/media/upload/multipart.ts'

const HEAD = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'
const END = '\r\n--x--\r\n'

/** The file in a body that arrives in these pieces, or what is wrong with it. */
function read(pieces: readonly (string | Uint8Array)[], boundary = 'x'): Buffer | string {
  const parser = new OneFileParser({ field: 'file', boundary })
  try {
    const content = pieces.map((piece) => Buffer.from(parser.push(Buffer.from(piece))))
    parser.end()
    return Buffer.concat(content)
  } catch (error) {
    if (error instanceof MultipartError) return error.fault
    throw error
  }
}

describe('OneFileParser', () => {
  it('gives out the file as it arrives, not at its end', () => {
    const parser = new OneFileParser({ field: 'file', boundary: 'x' })
    expect(parser.push(Buffer.from(HEAD))).toHaveLength(0)
    let given = 0
    for (let piece = 0; piece < 100; piece += 1) given += parser.push(Buffer.alloc(1_000)).length
    expect(given).toBeGreaterThan(99_990)
    given += parser.push(Buffer.from(END)).length
    parser.end()
    expect(given).toBe(100_000)
  })

  it('reads any file in any pieces, whatever looks like a boundary in it', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.constantFrom('\r', '\n', '-', '--', '\r\n--', 'x', '\r\n-', '\r\n\r\n'))
        .map((parts) => Buffer.from(parts.join('').replaceAll('\r\n--bo', ''))),
    )
    const cuts = fc.array(fc.nat(600), { maxLength: 12 })
    fc.assert(
      fc.property(bytes, cuts, (file, at) => {
        const boundary = 'boundary'
        const head = HEAD.replace('--x', `--${boundary}`)
        const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--`)])
        const ends = [...at.map((cut) => cut % body.length), body.length].toSorted((a, b) => a - b)
        const pieces = ends.map((end, i) => body.subarray(ends[i - 1] ?? 0, end))
        expect(read(pieces, boundary)).toEqual(Buffer.from(file))
      }),
      { numRuns: 2_000 },
    )
  })

  it('throws nothing but what is wrong, whatever arrives', () => {
    const token = fc.constantFrom('--x', '\r\n', '\r\n--x', '--', HEAD, END, 'name="file"', 'x')
    const piece = fc.oneof(token, fc.string(), fc.uint8Array({ maxLength: 50 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const answer = read(pieces)
        if (typeof answer === 'string') expect(['broken', 'not-one-file']).toContain(answer)
      }),
      { numRuns: 5_000 },
    )
  })

  it('agrees with what browsers send', async () => {
    const form = new FormData()
    form.append('file', new File([new Uint8Array([1, 2, 13, 10, 45])], 'Übung "1".jpg'))
    const request = new Response(form)
    const boundary = boundaryOf(request.headers.get('content-type') ?? '') ?? ''
    const body = new Uint8Array(await request.arrayBuffer())
    expect(read([body], boundary)).toEqual(Buffer.from([1, 2, 13, 10, 45]))
  })

  it.each([
    ['an empty file', HEAD + END, Buffer.alloc(0)],
    ['text before and after', `hello\r\n${HEAD}a${END}bye`, Buffer.from('a')],
    ['a name without quotes', HEAD.replace('"file"', 'file') + `a${END}`, Buffer.from('a')],
    ['other headers', HEAD.replace('\r\nC', '\r\nX-A: b\r\nC') + `a${END}`, Buffer.from('a')],
    ['another field', HEAD.replace('"file"', '"picture"') + `a${END}`, 'not-one-file'],
    ['a text', HEAD.replace('; filename="a.jpg"', '') + `a${END}`, 'not-one-file'],
    ['two files', `${HEAD}a\r\n${HEAD}b${END}`, 'not-one-file'],
    ['no file', '--x--\r\n', 'not-one-file'],
    ['no headers', `--x\r\n\r\n\r\na${END}`, 'not-one-file'],
    ['nothing', '', 'broken'],
    ['no end', `${HEAD}a`, 'broken'],
    ['half an end', `${HEAD}a\r\n--x`, 'broken'],
    ['another boundary', `${HEAD.replace('--x', '--y')}a`, 'broken'],
    ['a boundary that goes on', `${HEAD}a\r\n--xyz--`, 'broken'],
    ['a megabyte before the boundary', `${' '.repeat(1_000_000)}${HEAD}a${END}`, 'broken'],
    ['a megabyte of headers', `--x\r\nA: ${'b'.repeat(1_000_000)}\r\n\r\na${END}`, 'broken'],
  ])('reads or refuses %s', (_, body, answer) => {
    expect(read([body])).toEqual(answer)
    expect(read(body.length > 10_000 ? [body] : body.split(''))).toEqual(answer)
  })

  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; charset=utf-8; BOUNDARY="a b;c"', 'a b;c'],
    ['multipart/form-data; boundary=', null],
    [`multipart/form-data; boundary=${'a'.repeat(71)};`, 'a'.repeat(70)],
    ['multipart/form-data', null],
  ])('finds the boundary in %s', (header, boundary) => {
    expect(boundaryOf(header)).toBe(boundary)
  })
})
