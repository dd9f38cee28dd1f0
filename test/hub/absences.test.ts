import { describe, expect, it } from 'vitest'
import { CLOSE, COMES_BACK } from '../../shared/protocol/close-codes.ts'
import { eventually } from '../support/eventually.ts'
import { DeskTable } from './desk-table.ts'
import { OpenDoor, type Writer } from './open-door.ts'

const MINUTE = 60_000

describe('who vanished from a draft', () => {
  it('is told after some seconds with the moment in which they were heard last, and no more when they are back', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    await table.clock.advance(MINUTE)
    ada.type('Tide')
    await table.exchange()
    const heard = table.clock.now()
    await table.clock.advance(20_000)
    ada.disconnect('lost')
    await table.clock.advance(4_000)
    expect(table.absent()).toEqual({})
    await table.clock.advance(2_000)
    expect(table.absent()).toEqual({ ada: heard })
    await ada.connect(table)
    await table.exchange()
    expect(table.absent()).toEqual({})
  })

  it('is told in the moment in which they are here no more, if nothing came of them for long before', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    const heard = table.clock.now()
    await table.clock.advance(40_000)
    ada.disconnect('silent')
    expect(table.absent()).toEqual({ ada: heard })
    await ada.connect(table)
    await table.exchange()
    expect(table.absent()).toEqual({})
  })

  it('is nobody who has said so, who comes back at once, or who may only read', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    const cleo = await table.author('cleo', { mayWrite: false })
    ada.disconnect('said')
    bob.disconnect('lost')
    cleo.disconnect('lost')
    await table.clock.advance(2_000)
    await bob.connect(table)
    await table.exchange()
    await table.clock.advance(10_000)
    expect(table.absent()).toEqual({})
    bob.disconnect('said')
    await table.clock.advance(10_000)
    expect(table.absent()).toEqual({})
  })

  it('is nobody who only brought words', async () => {
    await using table = await DeskTable.open()
    const device = await table.author('ada', { here: false })
    device.disconnect('lost')
    await table.clock.advance(10_000)
    expect(table.absent()).toEqual({})
  })

  it('is nobody whose data was erased, before or after they vanished', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    ada.disconnect('lost')
    await table.clock.advance(10_000)
    expect(Object.keys(table.absent())).toEqual(['ada'])
    for (const hub of table.hubs) hub.erase('ada')
    expect(table.absent()).toEqual({})
    for (const hub of table.hubs) hub.erase('bob')
    bob.disconnect('lost')
    await table.clock.advance(10_000)
    expect(table.absent()).toEqual({})
  })

  it('is forgotten after an hour', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    await table.author('bob')
    const heard = table.clock.now()
    ada.disconnect('lost')
    await table.clock.advance(59 * MINUTE)
    expect(table.absent()).toEqual({ ada: heard })
    await table.clock.advance(2 * MINUTE)
    expect(table.absent()).toEqual({})
    expect(table.sightings()).toEqual([])
  })

  it('is known on every node, also after the room is closed, until their words come to any', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const ada = await table.author('ada', { node: 0 })
    const heard = table.clock.now()
    ada.disconnect('lost')
    await table.clock.advance(30_000)
    expect(table.hubs[0]?.rooms).toBe(0)
    expect([table.absent(0), table.absent(1)]).toEqual([{ ada: heard }, { ada: heard }])
    const device = await table.author('ada', { node: 1, here: false, doc: ada.doc })
    await table.exchange()
    await table.clock.advance(1_000)
    expect([table.absent(0), table.absent(1)]).toEqual([{}, {}])
    device.disconnect('said')
    await table.clock.advance(50 * MINUTE)
    expect([table.absent(0), table.absent(1)]).toEqual([{}, {}])
  })

  it('stays missing since the first time as long as the device has not answered', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    const heard = table.clock.now()
    ada.disconnect('lost')
    await table.clock.advance(MINUTE)
    await ada.connect(table)
    ada.disconnect('lost')
    await table.clock.advance(MINUTE)
    expect(table.absent()).toEqual({ ada: heard })
  })
})

describe('a socket that closes', () => {
  const endings: [string, (writer: Writer) => unknown, boolean][] = [
    ['as a page that is left', ({ socket }) => socket.close(), false],
    ['as a tab that is closed', ({ socket }) => socket.close(1001), false],
    ['for another one', ({ socket }) => socket.close(COMES_BACK), true],
    ['without a word', ({ socket }) => socket.terminate(), true],
  ]
  it.each(endings)('%s: whether its person vanished', async (_, end, vanished) => {
    await using door = await OpenDoor.open()
    const ada = await door.writer('ada')
    await end(ada)
    await eventually(() => expect(door.table.present()).toEqual([]), { within: 2_000, every: 2 })
    await door.table.clock.advance(10_000)
    expect(Object.keys(door.table.absent())).toEqual(vanished ? ['ada'] : [])
  })

  it('because of what it sent has nobody vanish; because the server stops, it has', async () => {
    await using door = await OpenDoor.open()
    const [ada, bob] = [await door.writer('ada'), await door.writer('bob')]
    ada.socket.send('no frame')
    expect((await ada.closing()).code).toBe(CLOSE.badFrame)
    const drained = door.table.hubs[0]?.drain(0)
    expect((await bob.closing()).code).toBe(CLOSE.draining)
    await door.table.clock.advance(10_000)
    await drained
    expect(Object.keys(door.table.absent())).toEqual(['bob'])
  })
})
