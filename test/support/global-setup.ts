import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../server/store/open-database.ts'
import { dropCopies, freshDatabase } from './fresh-database.ts'
import { startServices } from './services.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    /** A database there with Galley's tables and nothing in them: to copy it takes half as long as to make one. */
    postgresTemplate: string
    redisUrl: string
    chromePath: string
  }
}

/** Once per run: test files take what they need with `inject('postgresUrl')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using opened = new AsyncDisposableStack()
  const services = opened.use(await startServices())
  const template = opened.use(await freshDatabase(services.postgresUrl))
  opened.defer(() => dropCopies(services.postgresUrl, template.name))
  await (await openDatabase({ kind: 'postgres', url: template.url }))[Symbol.asyncDispose]()
  project.provide('postgresUrl', services.postgresUrl)
  project.provide('postgresTemplate', template.name)
  project.provide('redisUrl', services.redisUrl)
  project.provide('chromePath', services.chromePath)
  const kept = opened.move()
  return () => kept.disposeAsync()
}
