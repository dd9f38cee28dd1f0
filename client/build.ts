import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

/* `node client/build.ts [--if-stale]`: builds the reader page's script and the desk into dist/client. */

const root = fileURLToPath(new URL('..', import.meta.url))
/** The script of a reader page, and the desk. */
const ENTRIES = { reader: 'client/reader/reader.ts', desk: 'client/desk/desk.tsx' }
const out = `${root}dist/client/`
const SOURCES = ['client/**', 'shared/**', 'package-lock.json', 'vite.config.ts']

/** A reader page has one style sheet: what is loaded later has nothing to wait for, and vite's helper is an eighth of the script. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null,
}

if (process.argv.includes('--if-stale') && isFresh()) console.log('client: up to date')
else {
  const started = performance.now()
  const manifest = await buildEntries()
  const sizes = await compressAll()
  writeFileSync(`${out}.vite/manifest.json`, JSON.stringify(manifest))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`client: built in ${seconds} s (compressed: ${sizes.join(', ')})`)
}

/**
 * Each entry by itself, so that a reader page begins with one script, and nothing of the desk's is in it. One manifest
 * lists both.
 */
async function buildEntries(): Promise<object> {
  const manifest = {}
  for (const [name, input] of Object.entries(ENTRIES)) {
    const file = `.vite/${name}.json`
    await build({
      configFile: `${root}vite.config.ts`,
      logLevel: 'warn',
      plugins: name === 'reader' ? [plainImports] : [],
      build: {
        manifest: file,
        emptyOutDir: Object.keys(manifest).length === 0,
        rolldownOptions: { input: { [name]: input } },
      },
    })
    Object.assign(manifest, JSON.parse(readFileSync(out + file, 'utf8')))
  }
  return manifest
}

/** The manifest is written last, so it is as old as the build. */
function isFresh(): boolean {
  const built = statSync(`${out}.vite/manifest.json`, { throwIfNoEntry: false })?.mtimeMs
  if (built === undefined) return false
  return globSync(SOURCES, { cwd: root }).every((file) => statSync(root + file).mtimeMs < built)
}

/**
 * Beside each script and style sheet, the same as small as Brotli makes it: that takes seconds, and a newsroom that has just
 * started has none. Answers their sizes.
 */
async function compressAll(): Promise<string[]> {
  const brotli = promisify(brotliCompress)
  return await Promise.all(
    globSync('*.{js,css}', { cwd: out }).map(async (file) => {
      const bytes = await brotli(readFileSync(out + file))
      await writeFile(`${out}${file}.br`, bytes)
      return `${file.replace(/-[\w-]{8}\./, '.')} ${(bytes.length / 1000).toFixed(1)} kB`
    }),
  )
}
