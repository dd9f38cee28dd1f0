import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig(({ command }) => ({
  root,
  base: command === 'build' ? '/assets/' : '/',
  appType: 'custom',
  publicDir: false,
  plugins: [react()],
  optimizeDeps: { entries: ['client/desk/desk.tsx'] },
  build: {
    outDir: 'dist/client',
    assetsDir: '',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // What an editor can do and Galley has no use for is left out.
      treeshake: { manualPureFunctions: ['Extension.create', 'Node.create', 'Mark.create'] },
      // A sentence of the desk's words is put where it is said, without a name.
      optimization: { inlineConst: { mode: 'all', pass: 2 } },
      // zod and its setting in one file: else schemas are made first.
      output: {
        codeSplitting: {
          groups: [{ name: 'zod', test: /zod-without-eval|node_modules\/zod\// }],
        },
      },
    },
  },
}))
