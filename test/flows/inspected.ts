import { once } from 'node:events'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { NodeProcess } from '../support/node-process.ts'

const ADDRESS = /Debugger listening on (ws:\S+)/
const answer = z.object({ id: z.number().optional(), result: z.unknown() })
const usage = z.object({ usedSize: z.number() })

/** A node that says how much of its heap is in use, by Node's inspector. */
export class InspectedNode implements AsyncDisposable {
  readonly node: NodeProcess
  readonly #inspector: WebSocket
  #asked = 0

  private constructor(node: NodeProcess, inspector: WebSocket) {
    this.node = node
    this.#inspector = inspector
  }

  static async start(env: Record<string, string> = {}): Promise<InspectedNode> {
    const node = await NodeProcess.start(env, ['--inspect=127.0.0.1:0'])
    const address = ADDRESS.exec(node.log)?.[1]
    if (address === undefined) throw new Error(`no inspector: ${node.log}`)
    const inspector = new WebSocket(address)
    await once(inspector, 'open')
    return new InspectedNode(node, inspector)
  }

  /** Bytes that are in use once nothing is left to collect. */
  async heapUsed(): Promise<number> {
    for (let i = 0; i < 3; i++) await this.#ask('HeapProfiler.collectGarbage')
    return usage.parse(await this.#ask('Runtime.getHeapUsage')).usedSize
  }

  async #ask(method: string): Promise<unknown> {
    const id = (this.#asked += 1)
    this.#inspector.send(JSON.stringify({ id, method }))
    for (;;) {
      const [data] = (await once(this.#inspector, 'message')) as [Buffer]
      const heard = answer.parse(JSON.parse(data.toString()))
      if (heard.id === id) return heard.result
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#inspector.terminate()
    await this.node[Symbol.asyncDispose]()
  }
}
