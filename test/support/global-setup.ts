import type { TestProject } from 'vitest/node'
import { startServices } from './services.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    redisUrl: string
    chromePath: string
  }
}

/** Once per run: test files take what they need with `inject('postgresUrl')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const services = await startServices()
  project.provide('postgresUrl', services.postgresUrl)
  project.provide('redisUrl', services.redisUrl)
  project.provide('chromePath', services.chromePath)
  return async () => services[Symbol.asyncDispose]()
}
