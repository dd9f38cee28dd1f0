import { once } from 'node:events'
import { chmod, readdir, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { NodeProcess } from '../support/node-process.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 })

const IDLE = 1_500

it('keeps all that it writes for its own user, also what a version before made for everybody', async () => {
  await using node = await NodeProcess.start({ DEMO: '1' })
  const database = join(node.folder, 'galley.db')
  await node.stop()
  await chmod(database, 0o644)
  await node.start()
  const files = await readdir(node.folder, { recursive: true })
  expect(
    files.filter((file) => /\.(db|webp|journal)|-wal|secret/.test(file)).length,
  ).toBeGreaterThan(3)
  const open = []
  for (const file of files) {
    const { mode } = await stat(join(node.folder, file))
    if ((mode & 0o077) !== 0) open.push(file)
  }
  expect(open).toEqual([])
})

it('answers as always whoever asks for a protocol that it does not speak', async () => {
  await using node = await NodeProcess.start()
  const headers = { connection: 'Upgrade', upgrade: 'h2c' }
  const asked = request(`${node.url}/healthz`, { headers }).end()
  const [response] = await once(asked, 'response')
  expect(response).toMatchObject({ statusCode: 200 })
  asked.destroy()
})

it('serves everybody else while many hold connections on which nothing comes', async () => {
  await using node = await NodeProcess.start()
  const idle = Array.from({ length: IDLE }, () => connect(node.port, '127.0.0.1'))
  await Promise.all(idle.map((socket) => once(socket, 'connect')))
  expect((await fetch(`${node.url}/healthz`)).status).toBe(200)
  expect((await fetch(`${node.url}/`)).status).toBe(200)
  for (const socket of idle) socket.destroy()
})
