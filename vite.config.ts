import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/** The two entries: the only script of a reader page, and the desk. */
const ENTRIES = { reader: 'client/reader/reader.ts', desk: 'client/desk/desk.tsx' }

export default defineConfig(({ command }) => ({
  root,
  base: command === 'build' ? '/assets/' : '/',
  appType: 'custom',
  publicDir: false,
  plugins: [react()],
  optimizeDeps: { entries: [ENTRIES.desk] },
  build: {
    outDir: 'dist/client',
    assetsDir: '',
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: ENTRIES,
      // zod and its setting in one file: else schemas are made first.
      output: {
        codeSplitting: {
          groups: [{ name: 'zod', test: /zod-without-eval|node_modules\/zod\// }],
        },
      },
    },
  },
}))
