import type { Context } from 'hono'
import type { Audit } from '../audit/audit.ts'
import type { Deed } from '../audit/deed.ts'
import { doerAs, doerOf } from '../audit/doer.ts'
import type { Env } from '../http/request.ts'
import type { Letters } from '../mail/letters.ts'
import type { Also } from '../store/database.ts'
import type { Link, UsedBy } from './link-store.ts'
import { thingOf } from './person.ts'
import type { Account, ListedAccount } from './user-store.ts'

type Auditing = Pick<Audit, 'record'>
type Writing = Pick<Letters, 'write' | 'now'>

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
export function linkUsed(
  { audit, letters }: { audit: Auditing; letters: Writing },
  c: Context<Env>,
): Also<UsedBy> {
  return async (trx, { link: { role, email }, account }) => {
    await audit.record(trx, doerAs(c, account, 'link'), {
      thing: thingOf(account),
      ...(role === null
        ? { deed: 'account.reset' }
        : { deed: 'account.joined', details: { role, email } }),
    })
    if (role === null) await letters.write(trx, email, passwordChanged(letters, account.name))
  }
}

/** Whose password it is did it. */
export function passwordTold(
  { audit, letters }: { audit: Auditing; letters: Writing },
  c: Context<Env>,
  by: { id: string; name: string; email: string },
): Also<void> {
  return async (trx) => {
    await audit.record(trx, doerOf(c), { deed: 'account.password', thing: thingOf(by) })
    await letters.write(trx, by.email, passwordChanged(letters, by.name))
  }
}

function passwordChanged(letters: Writing, name: string) {
  return { kind: 'password-changed', name, at: letters.now() } as const
}

/** Whoever signed in did it. */
export function begunTold(audit: Auditing, c: Context<Env>): Also<Account> {
  return (trx, account) =>
    audit.record(trx, doerAs(c, account), { deed: 'session.begun', thing: thingOf(account) })
}
