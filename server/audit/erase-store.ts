import { z } from 'zod'
import type { Ids } from '../kernel/ids.ts'
import type { Trx } from '../store/database.ts'
import { withoutPerson, type Gone, type Telling } from './without-person.ts'

const ROUND = 1_000
const details = z.record(z.string(), z.string())
/** Whose names stand in their details, without ids. */
const NAMING = [
  'session.refused',
  'key.made',
  'key.revoked',
  'story.assigned',
  'story.unassigned',
  'story.confided',
  'story.named',
  'story.unnamed',
  'story.comment-deleted',
  'story.guest-invited',
  'story.guest-renewed',
  'story.guest-taken-back',
]
const COLUMNS = [
  'id',
  'deed',
  'who_id',
  'who_name',
  'key_name',
  'thing_id',
  'thing_name',
  'detailsJson',
  'address',
] as const

/** What the log has called somebody, and by which addresses it knows them. */
export async function knownAs(
  trx: Trx,
  id: string,
): Promise<{ names: string[]; emails: string[] }> {
  const done = await trx
    .selectFrom('audit_entry')
    .select('who_name')
    .distinct()
    .where('who_id', '=', id)
    .execute()
  const about = await trx
    .selectFrom('audit_entry')
    .select(['deed', 'thing_name', 'detailsJson'])
    .where('thing_id', '=', id)
    .where('deed', 'like', 'account.%')
    .execute()
  const told = about.map(({ detailsJson, ...entry }) => ({
    ...entry,
    details: details.parse(JSON.parse(detailsJson)),
  }))
  const names = told.flatMap(({ deed, thing_name, details: { from, to } }) =>
    deed === 'account.renamed' ? [thing_name, from, to] : [thing_name],
  )
  return {
    names: unique([...done.map(({ who_name }) => who_name), ...names]),
    emails: unique(told.map(({ details: { email } }) => email?.toLowerCase())),
  }
}

/** The one way in which entries change: whoever was erased is called by a pseudonym in all of them. */
export async function eraseFromAudit(trx: Trx, gone: Gone, ids: Pick<Ids, 'next'>): Promise<void> {
  let after = ''
  for (;;) {
    const rows = await trx
      .selectFrom('audit_entry')
      .select(COLUMNS)
      .where('id', '>', after)
      .where((is) =>
        is.or([
          is('who_id', '=', gone.id),
          is('thing_id', '=', gone.id),
          is('deed', 'like', 'account.%'),
          is('deed', 'like', 'newsroom.author-%'),
          is('deed', 'in', NAMING),
        ]),
      )
      .orderBy('id')
      .limit(ROUND)
      .execute()
    for (const { id, detailsJson, ...row } of rows) {
      const entry = { ...row, details: details.parse(JSON.parse(detailsJson)) }
      const told = withoutPerson(entry, gone)
      if (told) await rewrite(trx, id, told, ids)
    }
    const last = rows.at(-1)
    if (!last || rows.length < ROUND) return
    after = last.id
  }
}

/** The id of a refused sign-in is made of the address: it gets another. */
async function rewrite(trx: Trx, id: string, told: Telling, ids: Pick<Ids, 'next'>) {
  const { details, ...row } = told
  const isMadeOfAddress = told.deed === 'session.refused'
  await trx
    .updateTable('audit_entry')
    .set({
      ...row,
      detailsJson: JSON.stringify(details),
      ...(isMadeOfAddress && { id: ids.next('au') }),
    })
    .where('id', '=', id)
    .execute()
}

function unique(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts)].flatMap((text) => (text ? [text] : []))
}
