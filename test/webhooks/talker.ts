import { createServer, type AddressInfo, type Socket } from 'node:net'

interface Talker extends AsyncDisposable {
  readonly url: string
  /** Pieces that it said, of all its connections. */
  readonly told: number
  readonly open: number
}

/** Says `head` to whoever comes, then `filler` for as long as somebody listens: as fast as it goes, or now and then. */
export async function startTalker(
  head: string,
  filler: string,
  { everyMs }: { everyMs?: number } = {},
): Promise<Talker> {
  const sockets = new Set<Socket>()
  let told = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    socket.resume().write(head)
    const say = () => {
      told += 1
      return socket.write(filler)
    }
    if (everyMs === undefined) return talk(socket, say)
    const timer = setInterval(say, everyMs)
    socket.on('close', () => clearInterval(timer))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    get told() {
      return told
    },
    get open() {
      return sockets.size
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

function talk(socket: Socket, say: () => boolean) {
  const more = () => {
    while (!socket.destroyed && say());
  }
  socket.on('drain', more)
  more()
}
