/** First and last byte, both of them in it. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * The part of a file of `size` bytes that a `Range` asks for (RFC 9110 §14.2); null: all of it, as for other units, several
 * ranges and what is none. `outside`: the file ends before it.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  if (last !== '' && first !== '' && Number(last) < start) return null
  return start > end ? 'outside' : { start, end }
}
