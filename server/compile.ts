import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * `node server/compile.ts [--if-stale]`: starts the newsroom once, aside and with nothing to keep, looks at it, and stops it. What
 * Node compiled for that is in `dist/compiled` then, for every start.
 */

const root = join(import.meta.dirname, '..')
const compiled = join(root, 'dist', 'compiled')
/** As old as what lies beside it. */
const stamp = join(compiled, 'stamp')
const SOURCES = ['server/**', 'shared/**', 'package-lock.json']

const ifStale = process.argv.includes('--if-stale')
if (ifStale && isFresh()) process.exit()
mkdirSync(compiled, { recursive: true })
for (const name of readdirSync(compiled)) rmSync(join(compiled, name), { recursive: true })
const since = performance.now()
writeFileSync(stamp, '')
const code = await startAside()
const seconds = ((performance.now() - since) / 1000).toFixed(1)
if (code === 0) process.stdout.write(`server: compiled in ${seconds} s\n`)
else {
  rmSync(stamp)
  // What is wrong is said by the start that follows.
  process.exitCode = ifStale ? 0 : code
}

function isFresh(): boolean {
  const made = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs
  if (made === undefined) return false
  return globSync(SOURCES, { cwd: root }).every((file) => statSync(join(root, file)).mtimeMs < made)
}

/** Resolves with its exit code. */
async function startAside(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-aside-'))
  const newsroom = spawn(process.execPath, [join(import.meta.dirname, 'start.js')], {
    cwd: folder,
    env: {
      DATABASE_URL: `sqlite:${folder}/galley.db`,
      ASSETS_URL: `file:${folder}/assets`,
      HOST: '127.0.0.1',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(newsroom, 'exit')
  for await (const text of newsroom.stdout.setEncoding('utf8')) {
    const [url] = /http:\/\/localhost:\d+/.exec(String(text)) ?? []
    if (url === undefined) continue
    await fetch(url)
    newsroom.kill('SIGTERM')
  }
  await ended
  rmSync(folder, { recursive: true })
  return newsroom.exitCode ?? 1
}
