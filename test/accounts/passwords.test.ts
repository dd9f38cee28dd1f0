import { expect, it } from 'vitest'
import { checkPassword, hashPassword } from '../../server/accounts/passwords.ts'

it('takes a hundred at once and refuses more, until those are done', async () => {
  const kept = await hashPassword('correct horse')
  const tries = Array.from({ length: 103 }, () => checkPassword('correct horse', kept))
  const ended = await Promise.allSettled(tries)
  const refused = ended.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(3)
  expect(refused[0]).toMatchObject({ reason: { code: 'unavailable' } })
  expect(await checkPassword('correct horse', kept)).toEqual({ right: true, renewed: null })
})

it.each(['', 'nonsense', 'salt:', '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$a2V5'])(
  'lets nobody in by what is no hash of a password: %s',
  async (kept) => {
    expect(await checkPassword('', kept)).toEqual({ right: false })
    expect(await checkPassword('nonsense', kept)).toEqual({ right: false })
  },
)
