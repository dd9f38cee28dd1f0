import { once } from 'node:events'
import { Agent, createServer, request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { createClientOf, type ClientOf } from '../../server/http/middleware/client-address.ts'
import { securityHeaderList } from '../../server/http/middleware/security-headers.ts'
import { RawRoutes, type RawRoute } from '../../server/http/raw-routes.ts'
import { countedIds } from '../support/counted-ids.ts'
import { ManualClock } from '../support/manual-clock.ts'

export const PUBLIC_URL = 'https://news.example.org'

export interface RawAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** A route before the framework, behind a real server; `log` holds what is logged of it. */
export async function openRaw(route: RawRoute, options: { clientOf?: ClientOf } = {}) {
  const log: string[] = []
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => log.push(line) })
  const routes = new RawRoutes([route], {
    clientOf: options.clientOf ?? createClientOf({ trustProxy: [], logger }),
    headers: await securityHeaderList(PUBLIC_URL),
    clock: new ManualClock(),
    ids: countedIds(),
    logger,
  })
  const server = createServer(
    { optimizeEmptyRequests: true },
    routes.before((_, response) => response.end('the framework')),
  )
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => {
    agent.destroy()
    server.closeAllConnections()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const send = (path: string, { method = 'POST', headers = {}, body = '' }: Sent = {}) =>
    new Promise<RawAnswer>((resolve, reject) => {
      const asked = request({ port, path, method, headers, agent }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        )
      })
      asked.on('error', reject)
      asked.end(body)
    })
  return { port, log, send }
}
