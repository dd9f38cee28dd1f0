import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { ChildService, type TestService } from '../support/child-service.ts'
import { freePort } from '../support/free-port.ts'

/** A screen for one window: of several windows on a screen only one has the focus. Its url is what `DISPLAY` takes. */
export async function openDisplay(): Promise<TestService> {
  const number = await freePort()
  return ChildService.start({
    name: 'Xvfb',
    url: `:${number}`,
    command: inject('xvfbPath'),
    args: [`:${number}`, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    folder: await mkdtemp(join(tmpdir(), 'galley-display-')),
    stopSignal: 'SIGTERM',
    ping: () => pingDisplay(number),
  })
}

async function pingDisplay(number: number): Promise<void> {
  const socket = connect(`/tmp/.X11-unix/X${number}`)
  await once(socket, 'connect')
  socket.destroy()
}
