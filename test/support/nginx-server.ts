import { mkdtemp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChildService, startOnFreePort, type TestService } from './child-service.ts'
import { ROOT } from './node-process.ts'
import { locatePrograms } from './programs.ts'

export interface Nginx extends TestService {
  /** What it keeps. */
  readonly cache: string
}

/** nginx before a node, as `deploy/nginx.conf` has it, without TLS and in a folder of its own. */
export async function startNginx(node: { port: number }): Promise<Nginx> {
  const { nginx: command } = await locatePrograms(['nginx'])
  let cache = ''
  const service = await startOnFreePort(async (port) => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-nginx-'))
    cache = join(folder, 'cache')
    await mkdir(cache)
    await writeFile(join(folder, 'nginx.conf'), await configuration({ folder, cache, port, node }))
    const url = `http://localhost:${port}`
    return ChildService.start({
      name: 'nginx',
      url,
      command,
      args: ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')],
      folder,
      stopSignal: 'SIGTERM',
      ping: async () => void (await fetch(`${url}/healthz`)),
    })
  })
  return Object.assign(service, { cache })
}

async function configuration(at: {
  folder: string
  cache: string
  port: number
  node: { port: number }
}): Promise<string> {
  const own = await readFile(join(ROOT, 'deploy', 'nginx.conf'), 'utf8')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(at.folder, name)};`)
    .join('\n')
  const changes: [string | RegExp, string][] = [
    ['/var/cache/nginx/galley', at.cache],
    ['127.0.0.1:3000', `127.0.0.1:${at.node.port}`],
    ['listen 443 ssl http2', `listen ${at.port}`],
    [/\n\s*ssl_certificate.*/g, ''],
    ['worker_processes auto;', 'worker_processes 1;\ndaemon off;'],
    ['worker_connections 16384', 'worker_connections 512'],
    ['http {', `http {\naccess_log off;\n${temporary}`],
  ]
  const root = process.getuid?.() === 0 ? 'user root;\n' : ''
  const all = changes.reduce((text, [from, to]) => text.replaceAll(from, to), own)
  return `${root}pid ${join(at.folder, 'pid')};\n${all}`
}
