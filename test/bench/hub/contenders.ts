import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import { importStory } from '../../flows/stories.ts'
import { NodeProcess, type Caller } from '../../support/node-process.ts'
import type { Door } from './draft-socket.ts'

/** A server under load, in a process of its own. */
export interface Server extends AsyncDisposable {
  readonly pid: number
  /** Makes an empty room, or a new story, and says how to open it. */
  newRoom(): Promise<Door>
}

export interface Contender {
  readonly name: string
  start(): Promise<Server>
}

export type PeerName = 'Hocuspocus' | 'y-websocket'

export const PEERS: readonly (Contender & { name: PeerName })[] = [
  {
    name: 'Hocuspocus',
    start: () => startPeer('hocuspocus-server.ts', hocuspocusDoor),
  },
  {
    name: 'y-websocket',
    start: () =>
      startPeer('y-websocket-server.ts', (room, port) => ({ ...PLAIN, port, path: `/${room}` })),
  },
]

const PLAIN = { prefix: new Uint8Array(), hello: [] }

/** Its messages start with the document's name, and it wants a token even when nobody reads it. */
function hocuspocusDoor(room: string, port: number): Door {
  const prefix = encoding.encode((encoder) => encoding.writeVarString(encoder, room))
  const AUTH = 2
  const TOKEN = 0
  const hello = encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, AUTH)
    encoding.writeVarUint(encoder, TOKEN)
    encoding.writeVarString(encoder, 'anybody')
  })
  return { port, path: '/', prefix, hello: [hello] }
}

async function startPeer(
  program: string,
  door: (room: string, port: number) => Door,
): Promise<Server> {
  const child = fork(join(import.meta.dirname, '..', 'peers', program))
  const [port] = (await once(child, 'message')) as [number]
  if (child.pid === undefined) throw new Error(`${program} does not run`)
  return {
    pid: child.pid,
    newRoom: async () => door(randomUUID(), port),
    async [Symbol.asyncDispose]() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** A node of Galley, and who is signed in there. */
export class GalleyServer implements Server {
  readonly node: NodeProcess
  readonly caller: Caller

  constructor(node: NodeProcess, caller: Caller) {
    this.node = node
    this.caller = caller
  }

  static async start(env?: Record<string, string>, flags?: readonly string[]) {
    const node = await NodeProcess.start(env, flags)
    return new GalleyServer(node, await node.admin())
  }

  get pid(): number {
    return this.node.pid
  }

  async newRoom(): Promise<Door> {
    return this.door(await importStory(this.caller))
  }

  /** As the desk opens it: signed in by cookie, and told what is saved. */
  door(storyId: string): Door {
    const { cookie } = this.caller
    return { ...PLAIN, port: this.node.port, path: `/collab/${storyId}?ack=1`, headers: { cookie } }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.node[Symbol.asyncDispose]()
  }
}
