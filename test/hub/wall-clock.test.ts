import { describe, expect, it } from 'vitest'
import { FRAME } from '../../shared/protocol/frames.ts'
import { DeskTable } from './desk-table.ts'

const HOUR = 3_600_000
const QUERY_AWARENESS = new Uint8Array([FRAME.queryAwareness])

function setBack({ clock }: DeskTable) {
  clock.set(clock.now() - HOUR)
}

describe('a wall clock that is set back an hour', () => {
  it('keeps no room in memory that nobody is in', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    ada.disconnect()
    setBack(table)
    await table.clock.advance(15_000)
    expect(table.hubs[0]?.rooms).toBe(0)
  })

  it('leaves nobody without a message for more than 15 s', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada', { acks: false })
    const before = ada.received.length
    setBack(table)
    await table.clock.advance(32_000)
    await table.exchange()
    expect(ada.received.length - before).toBe(2)
  })

  it('costs nobody what they may send', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    const sendMany = async () => {
      for (let i = 0; i < 1_400; i++) ada.send(QUERY_AWARENESS)
      await table.exchange()
    }
    await sendMany()
    setBack(table)
    await table.clock.advance(5_000)
    await sendMany()
    expect(ada.closed).toBeNull()
    await sendMany()
    expect(ada.closed).toMatchObject({ reason: 'too many messages: slow down' })
  })

  it('[HUB7] lets a gap be asked about at once', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    const loseOne = async (lost: string, next: string) => {
      ada.type(lost)
      ada.outbox = []
      ada.type(next)
      await table.exchange()
    }
    await loseOne('a', 'b')
    setBack(table)
    await table.clock.advance(2_000)
    await loseOne('c', 'd')
    expect(bob.text).toBe('abcd')
  })

  it('[HUB4] keeps people of another node in sight, and says them again as rarely', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const { ada, bob } = await onTwoNodes(table)
    const before = bob.received.length
    setBack(table)
    await table.clock.advance(29_000)
    await table.exchange()
    expect(bob.sees).toEqual(['ada'])
    expect(bob.received.length - before).toBeLessThanOrEqual(4)
    expect(ada.closed).toBeNull()
  })

  it('[HUB4] hides the people of a node that died', async () => {
    await using table = await DeskTable.open()
    await table.addNode()
    const { bob } = await onTwoNodes(table)
    setBack(table)
    table.bus.lose = () => true
    await table.clock.advance(12_000)
    await table.exchange()
    expect(bob.sees).toEqual([])
  })
})

/** Ada points somewhere at one node, Bob sees it at the other. */
async function onTwoNodes(table: DeskTable) {
  const [ada, bob] = [await table.author('ada'), await table.author('bob', { node: 1 })]
  ada.point({ cursor: 1 })
  await table.exchange()
  await table.clock.advance(200)
  await table.exchange()
  expect(bob.sees).toEqual(['ada'])
  return { ada, bob }
}
