import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from '../kernel/config.ts'
import { ConfigError } from '../kernel/errors.ts'

type At = Pick<Config, 'host' | 'port'>

/** Told before anything is written: an admin's first password is shown only once. */
export async function checkPort(at: At): Promise<void> {
  const server = createServer()
  await listen(server, at)
  await new Promise((closed) => server.close(closed))
}

/** The port, which is any free one where 0 was asked for. */
export function listen(server: Server, { host, port }: At): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE'
          ? new ConfigError(`PORT: ${port} is taken by another program`, { cause })
          : cause,
      ),
    )
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}
