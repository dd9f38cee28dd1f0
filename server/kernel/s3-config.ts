import { z } from 'zod'
import { ConfigError } from './errors.ts'

/** A place in a store that speaks S3, and who may use it. */
export interface S3Place {
  bucket: string
  /** What the names of all files begin with, such as `galley/`; or ''. */
  prefix: string
  /** Without a trailing slash; null: that of AWS. */
  endpoint: string | null
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional())
const endpoint = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.url({ protocol: /^https?$/, error: 'must be https://… or http://…' }).optional(),
)

/** As AWS's own tools read it. */
export const s3Environment = {
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_REGION: text,
  AWS_ENDPOINT_URL_S3: endpoint,
}

type S3Environment = z.infer<z.ZodObject<typeof s3Environment>>

/** Bucket, then a prefix of one or more parts. */
const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[\w.-]+)*)\/?$/

export function isS3Address(address: string): boolean {
  return ADDRESS.test(address) && !/\/\.{1,2}(?:\/|$)/.test(address)
}

/** Null where `address` is that of no such store. */
export function parseS3(address: string, e: S3Environment): S3Place | null {
  const [, bucket, path] = ADDRESS.exec(address) ?? []
  if (bucket === undefined || path === undefined) return null
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = e
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new ConfigError('ASSETS_URL: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as well')
  return {
    bucket,
    prefix: path === '' ? '' : `${path.slice(1)}/`,
    endpoint: e.AWS_ENDPOINT_URL_S3?.replace(/\/+$/, '') ?? null,
    region: e.AWS_REGION ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
  }
}
