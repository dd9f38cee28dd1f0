import type { IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'

/* The server of y-websocket 2 as it comes: nothing kept on disk. Says its port to the process that started it. */

interface Utils {
  setupWSConnection: (socket: WebSocket, request: IncomingMessage, options: { gc: boolean }) => void
}

const { setupWSConnection } = createRequire(import.meta.url)('y-websocket-2/bin/utils') as Utils
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
server.on('connection', (socket, request) => setupWSConnection(socket, request, { gc: true }))
server.once('listening', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit())
