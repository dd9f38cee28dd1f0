import { GalleyServer } from './contenders.ts'
import type { HubBench } from './hub-bench.ts'
import { Profile } from './profile.ts'

/** A node under a load, and its profile if one is wanted. */
export interface Measured {
  server: GalleyServer
  profile: Profile | null
}

/** A fresh node for a load; a profile is there when the node has ended. */
export async function withGalley<T>(
  letter: string,
  { profiling }: Pick<HubBench, 'profiling'>,
  measure: (measured: Measured) => Promise<T>,
): Promise<T> {
  const profile = profiling ? new Profile(letter) : null
  await using server = await GalleyServer.start({}, profile?.flags)
  const outcome = await measure({ server, profile })
  if (profile) {
    await server.node.stop()
    await profile.print()
  }
  return outcome
}
