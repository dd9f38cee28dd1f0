import { z } from 'zod'
import { NOTHING_ARRANGED, type Arrangement } from '../../shared/model/front.ts'
import type { Clock } from '../kernel/clock.ts'
import { nothingElse, type Also, type Db } from './database.ts'
import { KeptSetting, type Change } from './kept-setting.ts'

const slot = z.object({ story: z.string(), until: z.number().int().nullable() })
const stored = z.object({
  version: z.number().int(),
  lead: slot.nullable(),
  seconds: z.array(slot.nullable()),
  pins: z.record(z.string(), z.array(slot)),
})

/** How editors arranged the front page. */
export class Front {
  readonly #kept: KeptSetting<Arrangement>

  constructor(deps: { db: Db; clock: Clock }) {
    this.#kept = new KeptSetting<Arrangement>(deps, {
      key: 'front',
      schema: stored,
      first: NOTHING_ARRANGED,
    })
  }

  /** As it was at most a second ago: pages ask all the time. */
  get(): Promise<Arrangement> {
    return this.#kept.get()
  }

  /** `next.version` is the one that it was made from: where there is a newer one, nothing changes. */
  arrange(next: Arrangement, also: Also<Arrangement> = nothingElse): Promise<Change<Arrangement>> {
    return this.#kept.change(
      ({ version }) => (version === next.version ? { ...next, version: version + 1 } : null),
      also,
    )
  }

  /** It was changed elsewhere. */
  forget(): void {
    this.#kept.forget()
  }
}
