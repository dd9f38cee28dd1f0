import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
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
  await buildEntries()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`client: built in ${seconds} s (compressed: ${sizes()})`)
}

/**
 * Each entry by itself, so that a reader page begins with one script, and nothing of the desk's is in it. One manifest
 * lists both.
 */
async function buildEntries() {
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
  writeFileSync(`${out}.vite/manifest.json`, JSON.stringify(manifest))
}

/** The manifest is written last, so it is as old as the build. */
function isFresh(): boolean {
  const built = statSync(`${out}.vite/manifest.json`, { throwIfNoEntry: false })?.mtimeMs
  if (built === undefined) return false
  return globSync(SOURCES, { cwd: root }).every((file) => statSync(root + file).mtimeMs < built)
}

/** Scripts and style sheets of each kind, in kB of gzip. */
function sizes(): string {
  const files = globSync('*.{js,css}', { cwd: out })
  return files
    .map((file) => {
      const bytes = gzipSync(readFileSync(out + file)).length
      return `${file.replace(/-[\w-]{8}\./, '.')} ${(bytes / 1000).toFixed(1)} kB`
    })
    .join(', ')
}
