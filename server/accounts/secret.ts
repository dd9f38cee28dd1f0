import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'

const FILE = 'secret'
const BYTES = 32
const MIN_LENGTH = 32

/** SECRET, or one that is made at the first start and kept in the data folder, readable by its owner only. */
export async function loadSecret(options: {
  configured: string | null
  dataDir: string
  ids: Ids
}): Promise<string> {
  const kept = await findSecret(options)
  if (kept !== null) return kept
  await mkdir(options.dataDir, { recursive: true })
  return makeSecret(join(options.dataDir, FILE), options.ids)
}

/** The secret of a newsroom that has been started before; null if there is none. */
export async function findSecret(options: {
  configured: string | null
  dataDir: string
}): Promise<string | null> {
  return options.configured ?? readSecret(join(options.dataDir, FILE))
}

/** Of several processes that make the file at the same time, the first one's `link` wins and all read it. */
async function makeSecret(path: string, ids: Ids): Promise<string> {
  const draft = `${path}.${ids.next('new')}`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(`${Buffer.from(ids.bytes(BYTES)).toString('base64url')}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await link(draft, path).catch(unlessThere)
  } finally {
    await rm(draft, { force: true })
  }
  const kept = await readSecret(path)
  if (kept === null) throw new ConfigError(`SECRET: ${path} disappeared while it was being made`)
  return kept
}

async function readSecret(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(unlessMissing)
  if (text === null) return null
  const secret = text.trim()
  if (secret.length < MIN_LENGTH)
    throw new ConfigError(
      `SECRET: ${path} holds fewer than ${MIN_LENGTH} characters; remove it and everybody signs in again`,
    )
  return secret
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
