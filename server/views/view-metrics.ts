import { Counter, type Registry } from 'prom-client'
import type { ViewRefusal } from '../../shared/model/view-figures.ts'

/** Why a view was not counted; `unavailable`: the database is away. */
export type NotCounted = Exclude<ViewRefusal, 'again'> | 'unavailable'

export function viewMetrics(registry: Registry): (why: NotCounted) => void {
  const counter = new Counter({
    name: 'galley_views_refused_total',
    help: 'Views of stories that this node did not count, by reason',
    labelNames: ['reason'],
    registers: [registry],
  })
  return (reason) => counter.inc({ reason })
}
