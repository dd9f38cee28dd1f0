import type { DeedName } from '../../shared/model/audit.ts'
import type { Deed } from '../audit/deed.ts'

/** By its host: what else stands in a URL may be a secret. */
export function endpointDeed(
  deed: DeedName,
  endpoint: { id: string; url: string; description: string },
): Deed {
  const host = new URL(endpoint.url).host
  const name = endpoint.description === '' ? host : endpoint.description
  return { deed, thing: { id: endpoint.id, name }, details: { host } }
}
