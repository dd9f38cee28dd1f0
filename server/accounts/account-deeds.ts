import type { Context } from 'hono'
import type { Audit } from '../audit/audit.ts'
import type { Deed } from '../audit/deed.ts'
import { doerAs, doerOf } from '../audit/doer.ts'
import type { Env } from '../http/request.ts'
import type { Also } from '../store/database.ts'
import type { Link, UsedBy } from './link-store.ts'
import { thingOf } from './person.ts'
import type { Account, ListedAccount } from './user-store.ts'

type Auditing = Pick<Audit, 'record'>

export function accountMade({ role, email, ...account }: Account): Deed {
  return { deed: 'account.made', thing: thingOf(account), details: { role, email } }
}

export function changeTold(
  audit: Auditing,
  c: Context<Env>,
): Also<{ before: ListedAccount; now: ListedAccount }> {
  return async (trx, accounts) => {
    for (const deed of changes(accounts)) await audit.record(trx, doerOf(c), deed)
  }
}

function changes({ before, now }: { before: ListedAccount; now: ListedAccount }): Deed[] {
  const thing = thingOf(now)
  const deeds: Deed[] = []
  const add = (deed: Deed['deed'], from: string, to: string) => {
    if (from !== to) deeds.push({ deed, thing, details: { from, to } })
  }
  add('account.renamed', before.name, now.name)
  add('account.role', before.role, now.role)
  const [was, is] = [before.disabledAt !== null, now.disabledAt !== null]
  if (was !== is) deeds.push({ deed: is ? 'account.disabled' : 'account.enabled', thing })
  return deeds
}

export function invited({ id, email, role }: Link): Deed {
  return { deed: 'account.invited', thing: { id, name: email }, details: { role: role ?? '' } }
}

export function uninvited({ id, email }: Pick<Link, 'id' | 'email'>): Deed {
  return { deed: 'account.uninvited', thing: { id, name: email } }
}

export function resetOffered(account: { id: string; name: string }): Deed {
  return { deed: 'account.reset-offered', thing: account }
}

/** Whoever came by the link did it. */
export function linkUsed(audit: Auditing, c: Context<Env>): Also<UsedBy> {
  return (trx, { link: { role, email }, account }) =>
    audit.record(trx, doerAs(c, account, 'link'), {
      thing: thingOf(account),
      ...(role === null
        ? { deed: 'account.reset' }
        : { deed: 'account.joined', details: { role, email } }),
    })
}

/** Whoever signed in did it. */
export function begunTold(audit: Auditing, c: Context<Env>): Also<Account> {
  return (trx, account) =>
    audit.record(trx, doerAs(c, account), { deed: 'session.begun', thing: thingOf(account) })
}
