import type { AuditEntry, ExportFormat } from '../../shared/protocol/api/audit.ts'

const COLUMNS: Readonly<Record<string, (entry: AuditEntry) => string>> = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  count: ({ count }) => String(count),
  until: ({ until }) => until,
  deed: ({ deed }) => deed,
  who_id: ({ who }) => who.id ?? '',
  who: ({ who }) => who.name,
  means: ({ means }) => means,
  key_id: ({ key }) => key?.id ?? '',
  key: ({ key }) => key?.name ?? '',
  thing_id: ({ thing }) => thing.id,
  thing: ({ thing }) => thing.name,
  details: ({ details }) => JSON.stringify(details),
  address: ({ address }) => address,
}

interface Written {
  type: string
  head: string
  line: (entry: AuditEntry) => string
}

export const FORMATS: Readonly<Record<ExportFormat, Written>> = {
  // RFC 4180
  csv: {
    type: 'text/csv; charset=utf-8',
    head: csvLine(Object.keys(COLUMNS)),
    line: (entry) => csvLine(Object.values(COLUMNS).map((cell) => cell(entry))),
  },
  ndjson: {
    type: 'application/x-ndjson',
    head: '',
    line: (entry) => `${JSON.stringify(entry)}\n`,
  },
}

/** What `pages` gives, a page at a time: the next is read once the one before was taken. */
export function exportStream(
  pages: AsyncGenerator<AuditEntry[]>,
  { head, line }: Written,
): ReadableStream<Uint8Array> {
  const text = new TextEncoder()
  let before = head
  return new ReadableStream({
    async pull(stream) {
      const { value, done } = await pages.next()
      if (done) {
        if (before !== '') stream.enqueue(text.encode(before))
        return stream.close()
      }
      stream.enqueue(text.encode(before + value.map(line).join('')))
      before = ''
    },
    async cancel() {
      await pages.return(undefined)
    },
  })
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}

/** A program that shows tables takes what begins so for a formula. https://owasp.org/www-community/attacks/CSV_Injection */
function harmless(cell: string): string {
  return /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
}
