import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { EraseStore } from '../../server/accounts/erase-store.ts'
import { Audit } from '../../server/audit/audit.ts'
import { AuditStore } from '../../server/audit/audit-store.ts'
import { GALLEY } from '../../server/audit/doer.ts'
import { Authors } from '../../server/store/authors.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { countedIds } from '../support/counted-ids.ts'
import { emptyPostgres } from '../support/empty-postgres.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { addUser } from '../support/stories.ts'

it('whoever is erased while somebody changes what readers are told of them is not named for that', async () => {
  await using fresh = await emptyPostgres()
  await using database = await openDatabase({ kind: 'postgres', url: fresh.url })
  const { db } = database
  const [clock, ids] = [new ManualClock(), countedIds()]
  const id = await addUser(database, 'Zora')
  const audit = new Audit({ store: new AuditStore(db), clock, ids })
  const author = { slug: 'zora', name: 'Zora', title: '', bio: '', email: '', link: '' }
  const erasing: Promise<unknown>[] = []
  await new Authors({ db, clock }).save(author, async (trx) => {
    erasing.push(new EraseStore({ db, clock, ids }).erase(id, 'Zora', async () => {}))
    await eventually(
      async () => {
        const { rows } = await sql`select 1 from pg_locks where not granted`.execute(db)
        expect(rows).toHaveLength(1)
      },
      { within: 2_000 },
    )
    const thing = { id: author.slug, name: author.name }
    await audit.record(trx, GALLEY, { deed: 'newsroom.author-kept', thing })
  })
  expect(await Promise.all(erasing)).toEqual([{ ok: true, storyIds: [] }])
  const told = await db.selectFrom('audit_entry').select('thing_name').execute()
  expect(told).toEqual([{ thing_name: expect.stringMatching(/^Former colleague/) }])
  expect(await db.selectFrom('author').selectAll().execute()).toEqual([])
})
