import { createHash, createHmac } from 'node:crypto'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  region: string
}

interface Request {
  method: 'GET' | 'HEAD' | 'PUT'
  /** Its path is written as it is signed: percent-encoded once. Its query is sorted. */
  url: URL
  /** By their names in lower case; without `host`. */
  headers?: Readonly<Record<string, string>>
  /** SHA-256 of the body, in hexadecimal digits. */
  bodyHash: string
}

export const EMPTY_HASH = sha256('')

/** The headers of a request to a store that speaks S3, with its signature: AWS Signature Version 4. `now` is in milliseconds. */
export function signed(
  { method, url, headers = {}, bodyHash }: Request,
  { accessKeyId, secretAccessKey, region }: Credentials,
  now: number,
): Record<string, string> {
  const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')
  const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`
  const all: Record<string, string> = {
    ...headers,
    host: url.host,
    'x-amz-content-sha256': bodyHash,
    'x-amz-date': time,
  }
  const names = Object.keys(all).sort()
  const lines = names.map((name) => `${name}:${all[name]?.trim()}\n`).join('')
  const query = url.search.slice(1)
  const list = names.join(';')
  const canonical = [method, url.pathname, query, lines, list, bodyHash].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  const signature = createHmac('sha256', key).update(toSign).digest('hex')
  const credential = `Credential=${accessKeyId}/${scope}`
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${list}, Signature=${signature}`
  return { ...all, authorization }
}

function hmac(key: string | Buffer, part: string): Buffer {
  return createHmac('sha256', key).update(part).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
