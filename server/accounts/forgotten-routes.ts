import { resetAsk } from '../../shared/protocol/api/sign-in.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import { checkTurn } from '../http/api/check-turn.ts'
import { addressOf } from '../kernel/address-of.ts'
import { GalleyError } from '../kernel/errors.ts'
import { KeyLimit } from '../kernel/key-limit.ts'
import type { Letters } from '../mail/letters.ts'
import type { Devices } from './devices.ts'
import type { ForgottenPasswords } from './forgotten-passwords.ts'

const MOST_BYTES = 4 * 1024

interface Deps {
  forgotten: Pick<ForgottenPasswords, 'ask'>
  letters: Pick<Letters, 'go'>
  devices: Pick<Devices, 'known'>
  limits: boolean
}

/** For whoever forgot their password, where there is mail. */
export function forgottenRoutes({ forgotten, letters, devices, limits }: Deps): Route[] {
  const perAddress = limits ? new KeyLimit({ tries: 10, seconds: 600 }) : null
  return [
    route(
      'POST /api/auth/forgotten',
      {
        summary:
          'Sends a link for a new password to the address, if it has an account; the answer is the same if not.',
        may: 'anybody',
        body: resetAsk,
        mostBytes: MOST_BYTES,
        answers: { 204: null },
      },
      async ({ c, body: { email } }) => {
        if (!letters.go)
          throw new GalleyError('conflict', 'This newsroom sends no mail: ask an admin for a link.')
        const turn = await perAddress?.take(addressOf(c.get('ip')))
        checkTurn(c, turn, 'Too many requests from here.')
        const device = devices.known(c.req.raw.headers, email)
        forgotten.ask({ email, device, doer: doerOf(c) })
        return undefined
      },
    ),
  ]
}
