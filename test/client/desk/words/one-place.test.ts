import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { saidIn } from './said-in.ts'

const SCREENS = globSync('client/{desk,editor}/**/*.{ts,tsx}', {
  exclude: ['client/desk/words/**'],
})
const read = (file: string) => readFileSync(file, 'utf8')

it('the desk says nothing that stands outside client/desk/words', () => {
  const found = SCREENS.flatMap((file) =>
    saidIn(file, read(file)).map((text) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})

it.each([
  ['<p>Saved</p>', ['Saved']],
  ['<p>{isLive ? "live" : words.draft}</p>', ['live']],
  ['<p>{`${count} stories`}</p>', [' stories']],
  ['<Button aria-label="close">{icon}</Button>', ['close']],
  ['<Field label={known ? "name" : null} />', ['name']],
  ['tell("Published", words.out(2))', ['Published']],
  ['const title = "Untitled story"', ['Untitled story']],
  ['<p className="quiet lead" role="status">{words.saved} · {go("/desk")}</p>', []],
  ['<Icon name="story" size={14} />', []],
  ['if (event.key === "Enter") go("/desk/audit")', []],
])('finds what somebody would see or hear in %s', (source, said) => {
  expect(saidIn('screen.tsx', source)).toEqual(said)
})

it('every sentence of client/desk/words is said somewhere', () => {
  const client = globSync('client/**/*.{ts,tsx}').map(read)
  const words = globSync('client/desk/words/*.ts', { exclude: ['**/words.ts'] })
  const unsaid = words.flatMap((file) => {
    const names = [...read(file).matchAll(/^export (?:const|function) (\w+)/gm)].map(
      ([, name]) => name,
    )
    const others = client.filter((source) => source.includes(`/${basename(file)}'`))
    return names
      .filter(
        (name) =>
          !others.some((source) => new RegExp(`\\w\\.${name}\\b|[{,] ${name}\\b`).test(source)),
      )
      .map((name) => `${file}: ${name}`)
  })
  expect(unsaid).toEqual([])
})
