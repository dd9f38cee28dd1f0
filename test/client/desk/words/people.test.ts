import { expect, it } from 'vitest'
import * as accountWords from '../../../../client/desk/words/account.ts'
import { ROLES } from '../../../../shared/model/roles.ts'

it.each(ROLES)('a person’s account says who can change their role: %s', (role) => {
  const who = role === 'admin' ? 'another admin' : 'an admin'
  expect(accountWords.lead('ada@example.org', role)).toBe(
    `You sign in as ada@example.org. Your role is ${role}; ${who} can change it.`,
  )
})
