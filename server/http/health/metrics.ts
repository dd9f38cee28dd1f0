import { collectDefaultMetrics, Registry } from 'prom-client'

/** The process's own figures; parts may register theirs. */
export function createMetrics(): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return registry
}
