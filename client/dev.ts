import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer as reserve } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/*
 * `npm run dev`: Vite stands in front, at PORT, serves the client's sources with hot reload and hands everything
 * else, sockets too, to the newsroom behind it, which restarts when its own files change.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const port = Number(process.env['PORT'] || 3000)
const inner = await freePort()
const target = { target: `http://127.0.0.1:${inner}`, ws: true, xfwd: true }

const vite = await createServer({
  configFile: `${root}vite.config.ts`,
  server: {
    port,
    strictPort: true,
    host: process.env['HOST'] || 'localhost',
    // A path of its own, which the proxy leaves alone.
    hmr: { path: '/@hmr' },
    proxy: { '^/(?!client/|shared/|node_modules/|@)': target },
    watch: { ignored: ['**/data/**', '**/dist/**', '**/test/**', '**/server/**'] },
  },
})
await vite.listen()

const newsroom = spawn(process.execPath, ['--watch', 'server/start.js', '--dev'], {
  cwd: root,
  stdio: 'inherit',
  // Out of the terminal's reach: Ctrl-C comes once, from here, and the newsroom stops as it should.
  detached: true,
  env: {
    ...process.env,
    PORT: String(inner),
    HOST: '127.0.0.1',
    PUBLIC_URL: process.env['PUBLIC_URL'] || `http://localhost:${port}`,
    TRUST_PROXY: '127.0.0.1',
  },
})

// Vite's own listener exits without waiting for the newsroom.
process.removeAllListeners('SIGTERM')
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => newsroom.kill(signal))
process.once('exit', () => newsroom.kill())
newsroom.once('exit', (code) => {
  void vite.close().finally(() => process.exit(code ?? 0))
})

/** A port that nobody has now, below those that systems give to outgoing connections, which come and go. */
async function freePort(): Promise<number> {
  const candidate = randomInt(10_000, 30_000)
  return (await isFree(candidate)) ? candidate : freePort()
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = reserve()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
