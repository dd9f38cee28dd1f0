import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import type { NewestFirst } from '../kernel/seal.ts'

const FILE = 'secret'
const BYTES = 32
const MIN_LENGTH = 32

/** The newest, which signs and seals, and those before it, which still open what they sealed. */
export type Secrets = NewestFirst

interface Place {
  configured: string | null
  before: string | null
  dataDir: string
}

/** SECRET, or one that is made at the first start and kept in the data folder, readable by its owner only. */
export async function loadSecrets(options: Place & { ids: Ids }): Promise<Secrets> {
  const kept = await findSecrets(options)
  if (kept !== null) return kept
  await mkdir(options.dataDir, { recursive: true })
  return makeSecret(join(options.dataDir, FILE), options.ids)
}

/** The secrets of a newsroom that has been started before; null if there are none. */
export async function findSecrets({ configured, before, dataDir }: Place): Promise<Secrets | null> {
  if (configured === null) return readSecrets(join(dataDir, FILE))
  return before === null ? [configured] : [configured, before]
}

export function newSecret(ids: Ids): string {
  return Buffer.from(ids.bytes(BYTES)).toString('base64url')
}

/** Puts them in the place of those in the data folder: all of them or none. */
export async function replaceSecrets(
  secrets: Secrets,
  { dataDir, ids }: { dataDir: string; ids: Ids },
): Promise<void> {
  const path = join(dataDir, FILE)
  const draft = `${path}.${ids.next('new')}`
  try {
    await write(draft, secrets)
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Of several processes that make the file at the same time, the first one's `link` wins and all read it. */
async function makeSecret(path: string, ids: Ids): Promise<Secrets> {
  const draft = `${path}.${ids.next('new')}`
  try {
    await write(draft, [newSecret(ids)])
    await link(draft, path).catch(unlessThere)
  } finally {
    await rm(draft, { force: true })
  }
  const kept = await readSecrets(path)
  if (kept === null) throw new ConfigError(`SECRET: ${path} disappeared while it was being made`)
  return kept
}

async function write(path: string, secrets: Secrets): Promise<void> {
  await using file = await open(path, 'wx', 0o600)
  await file.writeFile(`${secrets.join('\n')}\n`)
  await file.sync()
}

/** One a line, the newest first. */
async function readSecrets(path: string): Promise<Secrets | null> {
  const text = await readFile(path, 'utf8').catch(unlessMissing)
  if (text === null) return null
  const [newest = '', ...before] = text.trim().split(/\s+/)
  if ([newest, ...before].some((secret) => secret.length < MIN_LENGTH))
    throw new ConfigError(
      `SECRET: ${path} holds fewer than ${MIN_LENGTH} characters; put a copy of it back, or remove it and make new secrets for all webhooks`,
    )
  return [newest, ...before]
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
