import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Peer extends AsyncDisposable {
  readonly name: string
  readonly pid: number
  readonly port: number
}

/** A program of `peers/`, given what it is to send. */
export async function startPeer(name: string, program: string, given: object): Promise<Peer> {
  const child = fork(join(import.meta.dirname, '..', 'peers', program), {
    execArgv: ['--max-semi-space-size=16'],
  })
  child.send(given)
  const [port] = (await once(child, 'message')) as [number]
  if (child.pid === undefined) throw new Error(`${program} does not run`)
  return {
    name,
    pid: child.pid,
    port,
    async [Symbol.asyncDispose]() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}
