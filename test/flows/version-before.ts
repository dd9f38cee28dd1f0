import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { ROOT } from '../support/node-process.ts'

const run = promisify(execFile)
const VERSION = /export const SCHEMA_VERSION = (\d+)/

export interface VersionBefore extends AsyncDisposable {
  root: string
  /** What its editors name. */
  schema: number
}

/**
 * The code of the last commit (or of `UPGRADE_FROM`) in a folder of its own, its client built. Where that has this schema already, it
 * plays an older one: only the number is lowered.
 */
export async function versionBefore(): Promise<VersionBefore> {
  const root = await mkdtemp(join(tmpdir(), 'galley-before-'))
  await extract(process.env['UPGRADE_FROM'] ?? 'HEAD', root)
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  const path = join(root, 'shared', 'document', 'schema.ts')
  const text = await readFile(path, 'utf8')
  const schema = Math.min(Number(VERSION.exec(text)?.[1]), SCHEMA_VERSION - 1)
  await writeFile(path, text.replace(VERSION, `export const SCHEMA_VERSION = ${schema}`))
  await run(process.execPath, [join(root, 'client', 'build.ts')], { cwd: root })
  const dispose = () => rm(root, { recursive: true, force: true })
  return { root, schema, [Symbol.asyncDispose]: dispose }
}

/** Unlike a worktree, it leaves nothing behind in the repository. */
async function extract(revision: string, to: string) {
  const archive = join(to, 'code.tar')
  await run('git', ['-C', ROOT, 'archive', '--output', archive, revision])
  await run('tar', ['-x', '-f', archive, '-C', to])
  await rm(archive)
}
