import { Server } from '@hocuspocus/server'

/* Hocuspocus as it comes: its defaults, nothing kept on disk. Says its port to the process that started it. */

const server = new Server({ quiet: true, address: '127.0.0.1', port: 0 })
await server.listen()
process.once('disconnect', () => process.exit())
process.send?.(server.address.port)
