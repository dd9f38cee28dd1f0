import { Counter, type Registry } from 'prom-client'

/**
 * Why a view was not counted: it comes from no page of ours, or from a machine; without a token, as pages of the version
 * before send it; with one that is made up, old or of another story; from an address that had its share of the story or
 * sends too many at once; or the database is away.
 */
export type NotCounted =
  'no-page' | 'no-token' | 'bad-token' | 'address' | 'too-fast' | 'unavailable'

export function viewMetrics(registry: Registry): (why: NotCounted) => void {
  const counter = new Counter({
    name: 'galley_views_refused_total',
    help: 'Views of stories that this node did not count, by reason',
    labelNames: ['reason'],
    registers: [registry],
  })
  return (reason) => counter.inc({ reason })
}
