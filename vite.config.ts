import react from '@vitejs/plugin-react'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/** The two entries: the only script of a reader page, and the desk. */
const ENTRIES = { reader: 'client/reader/reader.ts', desk: 'client/desk/desk.tsx' }

/** In development the desk's page has one script, `/@desk`: what React's fast refresh wants first, then the desk. */
function deskInDevelopment(): Plugin {
  return {
    name: 'galley:desk',
    apply: 'serve',
    resolveId: (id) => (id === '/@desk' ? id : null),
    load: (id) =>
      id === '/@desk' ? `import '@vitejs/plugin-react/preamble'; import '/${ENTRIES.desk}'` : null,
  }
}

export default defineConfig(({ command }) => ({
  root,
  base: command === 'build' ? '/assets/' : '/',
  appType: 'custom',
  publicDir: false,
  plugins: [react(), deskInDevelopment()],
  optimizeDeps: { entries: [ENTRIES.desk] },
  build: {
    outDir: 'dist/client',
    assetsDir: '',
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(ENTRIES).filter(([, file]) => existsSync(`${root}${file}`)),
      ),
    },
  },
}))
