import { describe, expect, it, onTestFinished } from 'vitest'
import { systemIds as ids } from '../../server/kernel/ids.ts'
import type { NewestFirst } from '../../server/kernel/seal.ts'
import { DeliveryStore } from '../../server/webhooks/delivery-store.ts'
import { EndpointSecrets } from '../../server/webhooks/endpoint-secrets.ts'
import { sealEndpoints } from '../../server/webhooks/secret-store.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { openQueue, SECRET } from './queue.ts'
import { WHOLE } from '../support/whole.ts'

const OTHER = 'another-secret-of-the-tests-that-seals'
const DAY = 24 * 60 * 60_000
const PLAIN = 'whsec_cGxhaW4='
const NEWER = 'whsec_bmV3ZXI='

describe.each(DATABASES)('the secrets of webhooks on $name', ({ open }) => {
  async function start() {
    const database = await open()
    onTestFinished(() => database[Symbol.asyncDispose]())
    const clock = new ManualClock()
    const queue = openQueue(database, clock)
    const { db } = database
    const add = async () => {
      const input = { url: 'https://example.org/in', description: '', types: [] }
      return queue.webhooks.create(input)
    }
    const seal = (secrets: NewestFirst = [SECRET]) => sealEndpoints(db, having(secrets))
    /** Those that a delivery which is due now is signed with. */
    const signedWith = async (id: string, secrets: NewestFirst = [SECRET]) => {
      await queue.publish(id)
      const store = new DeliveryStore({ ...queue, db, clock, ids, secrets: having(secrets) })
      const underWay = new Map<string, number>()
      const limits = { leaseMs: 1, total: 9, perEndpoint: 9, underWay }
      return (await store.claimDue(limits)).at(-1)?.secrets ?? []
    }
    /** As a node of the version before writes it. */
    const inPlain = (id: string, change: { secret: string; old_secret?: string | null }) =>
      db
        .updateTable('endpoint')
        .set({ ...change, old_secret_until: clock.now() + DAY })
        .where('id', '=', id)
        .execute()
    const row = (id: string) =>
      db.selectFrom('endpoint').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    return { queue, clock, add, seal, signedWith, inPlain, row }
  }

  it('stand nowhere in the database, and sign what is sent, two for a day after a rotation', async () => {
    const { queue, clock, add, signedWith, row } = await start()
    const { id, secret } = await add()
    expect(await signedWith(id)).toEqual([secret])
    const rotated = await queue.webhooks.rotate(id)
    expect(await signedWith(id)).toEqual([rotated?.secret, secret])
    expect(JSON.stringify(await row(id))).not.toContain('whsec_')
    await clock.advance(DAY)
    expect(await signedWith(id)).toEqual([rotated?.secret])
  })

  it('that a version before kept in plain are sealed at the start, and sign as before', async () => {
    const { add, seal, signedWith, inPlain, row } = await start()
    const { id, secret } = await add()
    await inPlain(id, { secret: PLAIN, old_secret: NEWER })
    expect(await signedWith(id)).toEqual([PLAIN, NEWER])
    expect(await seal()).toEqual({ sealed: 1, lost: [] })
    expect(JSON.stringify(await row(id))).not.toContain('whsec_')
    expect(await signedWith(id)).toEqual([PLAIN, NEWER])
    expect(await seal()).toEqual({ sealed: 0, lost: [] })
    expect(secret).not.toBe(PLAIN)
  })

  it('that a node of the version before rotates meanwhile are the newest, and the sealed one is that before', async () => {
    const { add, seal, signedWith, inPlain } = await start()
    const { id, secret } = await add()
    await inPlain(id, { secret: NEWER, old_secret: null })
    expect(await signedWith(id)).toEqual([NEWER, secret])
    await seal()
    expect(await signedWith(id)).toEqual([NEWER, secret])
  })

  it('are sealed anew under a new SECRET, and open with that alone then', async () => {
    const { queue, add, seal, signedWith } = await start()
    const { id, secret } = await add()
    const rotated = await queue.webhooks.rotate(id)
    expect(await signedWith(id, [OTHER, SECRET])).toEqual([rotated?.secret, secret])
    expect(await seal([OTHER, SECRET])).toEqual({ sealed: 1, lost: [] })
    expect(await signedWith(id, [OTHER])).toEqual([rotated?.secret, secret])
  })

  it('that nobody can open have their deliveries wait, and hold up no other', async () => {
    const { queue, add, seal, signedWith } = await start()
    const { id, secret } = await add()
    expect(await seal([OTHER])).toEqual({ sealed: 0, lost: [id] })
    expect(await signedWith(id, [OTHER])).toEqual([])
    expect((await queue.webhooks.deliveries(id, WHOLE)).deliveries).toMatchObject([
      { state: 'pending', attempts: 0 },
    ])
    expect(await signedWith(id)).toEqual([secret])
  })
})

function having(secrets: NewestFirst): EndpointSecrets {
  return new EndpointSecrets({ secrets, ids })
}
