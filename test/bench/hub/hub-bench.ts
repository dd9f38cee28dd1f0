import type { Report } from '../report.ts'
import type { Contender } from './contenders.ts'

/** What a load is given. */
export interface HubBench {
  report: Report
  peers: readonly Contender[]
  profiling: boolean
}

/** A load on the hub, and its figures. */
export interface HubLoad {
  letter: string
  name: string
  run(bench: HubBench): Promise<void>
}
