import type { TestProject } from 'vitest/node'
import { isExecutable, locatePrograms, type Program } from '../support/programs.ts'

declare module 'vitest' {
  interface ProvidedContext {
    firefoxPath: string
    webkitDriverPath: string
    xvfbPath: string
  }
}

/** Finds the other engines or installs them. FIREFOX_PATH names a Firefox that is there already. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env['FIREFOX_PATH'] || undefined
  if (given && !isExecutable(given))
    throw new Error(`FIREFOX_PATH: ${given} is not an executable file`)
  const needed: Program[] = ['firefox', 'webkit', 'xvfb']
  const located = await locatePrograms(needed.filter((program) => program !== 'firefox' || !given))
  project.provide('firefoxPath', given ?? located.firefox)
  project.provide('webkitDriverPath', located.webkit)
  project.provide('xvfbPath', located.xvfb)
}
