import { z } from 'zod'
import type { Policies } from '../../shared/model/policies.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Db } from './database.ts'
import { KeptSetting } from './kept-setting.ts'

/** How the newsroom works, in words for its readers. */
export function policiesIn(deps: { db: Db; clock: Clock }): KeptSetting<Policies> {
  return new KeptSetting<Policies>(deps, {
    key: 'policies',
    schema: z.object({ corrections: z.string().default(''), ethics: z.string().default('') }),
    first: { corrections: '', ethics: '' },
  })
}
