import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { z } from 'zod'

const built = fileURLToPath(new URL('../../../dist/client/', import.meta.url))
const chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
})
const manifest = z
  .record(z.string(), chunk)
  .parse(JSON.parse(readFileSync(`${built}.vite/manifest.json`, 'utf8')))

/** The scripts and style sheets without which a module does not run. */
function filesOf(module: string, seen = new Set<string>()): Set<string> {
  const found = manifest[module]
  if (!found) throw new Error(`the build has no ${module}`)
  if (seen.has(module)) return new Set()
  seen.add(module)
  const others = found.imports.flatMap((one) => [...filesOf(one, seen)])
  return new Set([found.file, ...found.css, ...others])
}

const sent = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + readFileSync(`${built}${file}.br`).length, 0)

const DESK = filesOf('client/desk/desk.tsx')
const beside = (module: string) => [...filesOf(module)].filter((file) => !DESK.has(file))

it('a story can be written in once 168 kB have come, beside those of the desk itself', () => {
  expect(sent(beside('client/desk/story/story-screen.tsx'))).toBeLessThan(168_000)
})

it.each([
  'client/desk/story/side-parts.ts',
  'client/desk/story/dialog-parts.ts',
  'client/desk/versions/version-parts.ts',
  'client/editor/paste/paste.ts',
  'client/desk/save/read-parts.ts',
])('%s comes after the words', (part) => {
  const { file } = manifest[part] ?? {}
  expect(file).toBeDefined()
  expect(beside('client/desk/story/story-screen.tsx')).not.toContain(file)
})
