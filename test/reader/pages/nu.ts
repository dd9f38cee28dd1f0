import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { locatePrograms } from '../../support/programs.ts'

const run = promisify(execFile)
const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
/** As Prettier writes them. */
const TASTE = 'Trailing slash on void elements.*'
const MOST_OUTPUT = 10_000_000

const output = z.object({
  messages: z.array(
    z.object({ url: z.string(), message: z.string(), lastLine: z.number().optional() }),
  ),
})

/** What the Nu HTML checker says of pages, which stand here by what they are called. All go through one Java, whose start takes longest. */
export async function nuFindings(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const { java } = await locatePrograms(['java'])
  const folder = await mkdtemp(join(tmpdir(), 'galley-nu-'))
  try {
    const files = [...pages.values()].map((html, i) => ({ path: join(folder, `${i}.html`), html }))
    for (const { path, html } of files) await writeFile(path, html)
    const options = ['--format', 'json', '--stdout', '--exit-zero-always', '--filterpattern', TASTE]
    const args = ['-Xss4m', '-jar', JAR, ...options, ...files.map(({ path }) => path)]
    const { stdout } = await run(java, args, { maxBuffer: MOST_OUTPUT })
    const names = [...pages.keys()]
    return output.parse(JSON.parse(stdout)).messages.map(({ url, message, lastLine }) => {
      return `${names[Number.parseInt(basename(url), 10)]}: ${message} (line ${lastLine})`
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}
