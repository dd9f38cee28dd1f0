import { personName } from '../../shared/protocol/api/people.ts'
import { printable } from '../../shared/document/printable.ts'
import { cut } from '../../shared/model/text-length.ts'
import type { NewcomerRole, OidcConfig } from '../kernel/oidc-config.ts'
import type { Claims } from './oidc-provider.ts'

/** Whom somebody becomes who comes for the first time. */
export interface Newcomer {
  name: string
  /** Null: only whoever was invited is let in. */
  role: NewcomerRole | null
}

const MOST_NAME = 80

/** Whether the provider is believed about an address of this domain. */
export function believes({ domains }: Pick<OidcConfig, 'domains'>, email: string): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return domains === null || domains.includes(domain)
}

export function newcomerOf(
  { role, roles }: Pick<OidcConfig, 'role' | 'roles'>,
  { name, groups }: Pick<Claims, 'name' | 'groups'>,
  email: string,
): Newcomer {
  const [first] = [...roles.ofValue].filter(([value]) => groups.includes(value))
  return {
    name: nameOf(name) ?? nameOf(email.split('@')[0] ?? null) ?? email,
    role: first?.[1] ?? role,
  }
}

function nameOf(text: string | null): string | null {
  return personName.safeParse(cut(MOST_NAME, printable(text ?? '').trim())).data ?? null
}
