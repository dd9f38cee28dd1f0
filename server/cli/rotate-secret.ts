import { sealFactorsAnew } from '../accounts/second-factor/factor-store.ts'
import { FACTOR_PURPOSE } from '../accounts/second-factor/open-second-factor.ts'
import { findSecrets, newSecret, replaceSecrets, type Secrets } from '../accounts/secret.ts'
import type { Ids } from '../kernel/ids.ts'
import { TextSeal } from '../kernel/text-seal.ts'
import { sealMailAnew } from '../mail/mail-store.ts'
import { MAIL_PURPOSE } from '../mail/open-mail.ts'
import type { Db } from '../store/database.ts'
import { EndpointSecrets } from '../webhooks/endpoint-secrets.ts'
import { sealEndpoints } from '../webhooks/secret-store.ts'
import { Refusal } from './newsroom.ts'

/**
 * A new secret in the data folder. Both are there until all is sealed anew: whatever ends this in the middle, the next start
 * opens everything, and seals it with the new one.
 */
export async function rotateSecret(of: {
  db: Db
  secret: string | null
  dataDir: string
  ids: Ids
}): Promise<string[]> {
  const { db, dataDir, ids } = of
  if (of.secret !== null)
    throw new Refusal(
      'SECRET is set in the environment. Set SECRET_BEFORE to it and SECRET to a new one for all nodes, start them anew, ' +
        'then take SECRET_BEFORE away.',
    )
  const kept = await findSecrets({ configured: null, before: null, dataDir })
  if (kept === null)
    throw new Refusal(`There is no secret in ${dataDir}: the first start makes it.`)
  const secrets: Secrets = [newSecret(ids), ...kept]
  await replaceSecrets(secrets, { dataDir, ids })
  const { sealed, lost } = await sealEndpoints(db, new EndpointSecrets({ secrets, ids }))
  const factors = await sealFactorsAnew(db, new TextSeal({ secrets, ids }, FACTOR_PURPOSE))
  await sealMailAnew(db, new TextSeal({ secrets, ids }, MAIL_PURPOSE))
  await replaceSecrets([secrets[0]], { dataDir, ids })
  return [
    `The secret in ${dataDir} is new. Sealed with it: the secrets of ${sealed} webhooks, the second factors of ${factors.sealed} people.`,
    'Sessions, API keys and tickets go on: no secret signed them.',
    ...lost.map((id) => `The secret of ${id} could not be opened: make a new one for it.`),
    ...factors.lost.map((id) => `The second factor of ${id} could not be opened: take it off.`),
  ]
}
