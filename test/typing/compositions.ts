import { eventually } from '../support/eventually.ts'
import { seeded } from '../support/seeded-random.ts'
import type { Desks } from './desks.ts'
import { textsOf } from './outline.ts'
import { stagesOf } from './words.ts'
import type { Writer } from './writer.ts'

export interface Language {
  name: string
  /** What is composed at each key; the last one is committed. */
  stages: readonly string[]
}

export const LANGUAGES: readonly Language[] = [
  { name: 'Japanese', stages: ['k', 'か', 'かn', 'かん', 'かんj', 'かんじ', '漢字'] },
  { name: 'Korean', stages: ['ㅎ', '하', '한'] },
  {
    name: 'a phone’s English',
    stages: stagesOf('seventeen'),
  },
]

/** Where in the paragraph the colleague types. The composed word stands between `LEFT` and `RIGHT`. */
export const SIDES = [
  'in a paragraph above',
  'before',
  'right before',
  'inside',
  'right after',
  'after',
  'in a paragraph below',
] as const
export type Side = (typeof SIDES)[number]

const ABOVE = 'Above. '
const LEFT = 'Left side '
const RIGHT = ' right side.'
const BELOW = 'Below. '
const INSERT = 'ten men'

/** One composes a word; while it is half done, the colleague types near it. Gives what is wrong then. */
export async function runComposition(
  desks: Desks,
  { language, side, seed }: { language: Language; side: Side; seed: number },
): Promise<string[]> {
  const [a, b] = desks.writers as [Writer, Writer]
  const half = Math.ceil(language.stages.length / 2)
  const word = language.stages.at(-1) ?? ''
  await desks.newStory(seeded(seed))
  await write(a, [ABOVE, LEFT + RIGHT, BELOW])
  const faults = await desks.settled('body')
  await a.click('body', START + LEFT.length)
  const events = await a.watchComposition()
  await a.compose(language.stages.slice(0, half))
  await b.click('body', placeOf(side, await composedLength(b, language.stages[half - 1] ?? '')))
  const finish = async () => {
    await a.compose(language.stages.slice(half))
    await a.commit(word)
  }
  await Promise.all([finish(), b.type(INSERT)])
  faults.push(...(await desks.settled('body')), ...desks.pageErrors())
  const text = textsOf(desks.outline('body')).join('|')
  const right = textsFor(side, word)
  if (!right.includes(text))
    faults.push(`${JSON.stringify(text)} instead of ${JSON.stringify(right[0])}`)
  const seen = (await events()).join(' ')
  if (seen !== 'compositionstart compositionend') faults.push(`the composition was broken: ${seen}`)
  return faults.map((fault) => `${language.name}, ${side}, seed ${seed}: ${fault}`)
}

/** One begins a line in an empty paragraph, where a colleague's cursor stands too, and composes a word there. */
export async function runLineComposition(
  desks: Desks,
  { stages, name }: Language,
): Promise<string[]> {
  const [a, b] = desks.writers as [Writer, Writer]
  const word = stages.at(-1) ?? ''
  await desks.newStory(seeded(1))
  await Promise.all([a.click('body', 1), b.click('body', 1)])
  await a.locator('body').locator('.other-caret').waitFor()
  const events = await a.watchComposition()
  await a.press('Shift+Enter')
  await a.compose(stages)
  await a.commit(word)
  const faults = [...(await desks.settled('body')), ...desks.pageErrors()]
  const text = textsOf(desks.outline('body')).join('|')
  if (text !== `\n${word}`) faults.push(`${JSON.stringify(text)} instead of a line that says it`)
  const seen = (await events()).join(' ')
  if (seen !== 'compositionstart compositionend') faults.push(`the composition was broken: ${seen}`)
  return faults.map((fault) => `${name}: ${fault}`)
}

/** How much of what is composed has reached the colleague, once it has. */
async function composedLength(colleague: Writer, composed: string): Promise<number> {
  return eventually(
    async () => {
      const [, line = ''] = textsOf(await colleague.outline('body'))
      if (line !== LEFT + composed + RIGHT) throw new Error(`the colleague has ${line}`)
      return composed.length
    },
    { within: 10_000 },
  )
}

async function write(writer: Writer, paragraphs: readonly string[]) {
  await writer.click('body', 1)
  for (const [i, text] of paragraphs.entries()) {
    if (i > 0) await writer.press('Enter')
    await writer.page.keyboard.insertText(text)
  }
}

/** Where the paragraph with the composed word starts. */
const START = 1 + ABOVE.length + 2

function placeOf(side: Side, composed: number): number {
  const word = START + LEFT.length
  switch (side) {
    case 'in a paragraph above':
      return 1 + ABOVE.length
    case 'before':
      return START
    case 'right before':
      return word
    case 'inside':
      return word + Math.floor(composed / 2)
    case 'right after':
      return word + composed
    case 'after':
      return word + composed + RIGHT.length
    case 'in a paragraph below':
      return word + composed + RIGHT.length + 2 + BELOW.length
  }
}

/** The first is what is hoped for; wherever in the word the colleague's letters end up, none may be missing. */
function textsFor(side: Side, word: string): string[] {
  switch (side) {
    case 'in a paragraph above':
      return [[ABOVE + INSERT, LEFT + word + RIGHT, BELOW].join('|')]
    case 'before':
      return [around(INSERT + LEFT + word + RIGHT)]
    case 'right before':
    case 'right after':
      return [around(LEFT + word + INSERT + RIGHT), around(LEFT + INSERT + word + RIGHT)]
    case 'inside':
      return Array.from({ length: word.length + 1 }, (_, i) =>
        around(LEFT + word.slice(0, i) + INSERT + word.slice(i) + RIGHT),
      )
    case 'after':
      return [around(LEFT + word + RIGHT + INSERT)]
    case 'in a paragraph below':
      return [[ABOVE, LEFT + word + RIGHT, BELOW + INSERT].join('|')]
  }
}

const around = (line: string) => [ABOVE, line, BELOW].join('|')
