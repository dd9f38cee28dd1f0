import { chownSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { ChildService, startOnFreePort } from './child-service.ts'
import type { TestService } from './child-service.ts'
import { locatePrograms } from './programs.ts'

// Small, but it commits as a real one does: the promises of the log rest on fsync.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: 200,
  shared_buffers: '32MB',
  max_wal_size: '128MB',
  fsync: 'on',
  jit: 'off',
}

/** A PostgreSQL of the caller's own; a killed one recovers from its log when restarted. */
export async function startPostgres(): Promise<TestService> {
  const { postgres: binaries } = await locatePrograms(['postgres'])
  const user = await unprivilegedUser()
  return startOnFreePort(async (port) => {
    const folder = await ownFolder(user)
    const data = join(folder, 'data')
    const url = `postgres://galley@127.0.0.1:${port}/postgres`
    const settings = { ...SETTINGS, port, unix_socket_directories: folder }
    return ChildService.start({
      name: 'postgres',
      url,
      prepare: { command: join(binaries, 'initdb'), args: initdbArgs(data) },
      command: join(binaries, 'postgres'),
      args: ['-D', data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
      folder,
      user,
      stopSignal: 'SIGQUIT',
      ping: () => pingPostgres(url),
    })
  })
}

/** Throws unless a PostgreSQL answers there within a second. */
export async function pingPostgres(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 1000,
    query_timeout: 1000,
  })
  client.on('error', () => {}) // it also rejects what is being awaited
  try {
    await client.connect()
    await client.query('select 1')
  } finally {
    await client.end()
  }
}

interface User {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root; every system has at least `nobody`. */
async function unprivilegedUser(): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find(([user]) => user === name) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody')
}

/** Root's TMPDIR may be closed to others; /tmp never is. */
async function ownFolder(user: User | undefined): Promise<string> {
  const folder = await mkdtemp(join(user ? '/tmp' : tmpdir(), 'galley-postgres-'))
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

function initdbArgs(data: string): string[] {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
  const args = ['-D', data, '-U', 'galley', '--auth=trust', '-E', 'UTF8', `--locale=${locale}`]
  return [...args, '--no-sync']
}
