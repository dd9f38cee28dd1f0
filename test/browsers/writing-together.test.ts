import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import { soon } from '../e2e/newsroom.ts'
import { importStory, textOf } from '../e2e/prepared-stories.ts'
import { clickInto, FIELDS, saved, words, type Field } from './desk.ts'
import { ENGINES } from './engines.ts'
import { typeAsPerson } from './hands.ts'
import { TwoDesks } from './two-desks.ts'

/* RUNS=20 npx vitest run --config vitest.browsers.config.ts test/browsers/writing-together.test.ts, FROM=7 to begin with that seed. */
const RUNS = Number(process.env['RUNS'] ?? 2)
const FROM = Number(process.env['FROM'] ?? Date.now() % 1_000_000)
/** Enough for two runs on a busy machine. */
const LONG = { timeout: Math.max(RUNS, 2) * 120_000 }
const PHRASES = ['Tug sent out.', 'Ferry aground.'] as const
const TEXT: Record<Field, string> = {
  Headline: 'Harbour closed until noon',
  Standfirst: 'Boats wait outside in the fog.',
  Body: 'The pilots rest. The cranes stand still.',
}
const PLACES = {
  empty: () => 0,
  middle: (text: string) => text.indexOf(' ', text.length / 2) + 1,
  end: (text: string) => text.length,
} as const

describe.each(ENGINES)('two people who write together in $name', (engine) => {
  let desks: TwoDesks
  beforeAll(async () => {
    desks = await TwoDesks.open(engine)
  })
  afterAll(() => desks[Symbol.asyncDispose]())

  const newStory = async () =>
    (await desks.people[0].post('/api/stories', { headline: '' }, storyDetail)).id
  const writtenStory = () =>
    importStory(
      desks.people[0],
      textOf({
        section: 'World',
        headline: TEXT.Headline,
        standfirst: TEXT.Standfirst,
        byline: 'Mara Lindqvist',
        paragraphs: [TEXT.Body],
      }),
    )

  /** Both type at one spot, and all of it stands there as it was typed. */
  async function typeAtOnce(field: Field, place: keyof typeof PLACES, seed: number) {
    const before = await words(desks.browsers[0], field)
    const at = PLACES[place](before)
    for (const browser of desks.browsers) await clickInto(browser, field, at)
    await Promise.all(
      desks.browsers.map((browser, i) => typeAsPerson(browser, PHRASES[i] ?? '', seed + i)),
    )
    await Promise.all(desks.browsers.map(saved))
    const [a, b] = desks.browsers
    await soon(async () => (await words(a, field)) === (await words(b, field))).toBe(true)
    const [first, second] = PHRASES
    const whole = [first + second, second + first].map((typed) => inserted(before, at, typed))
    expect(await words(a, field)).toBeOneOf(whole)
  }

  it.each(['empty', 'middle', 'end'] as const)(
    'at one spot at the same time lose no letter: %s',
    LONG,
    async (place) => {
      process.stdout.write(`${engine.name}, ${place}: seeds from ${FROM}\n`)
      const faults: string[] = []
      for (let seed = FROM; seed < FROM + RUNS * 2; seed += 2) {
        await desks.openStory(place === 'empty' ? await newStory() : await writtenStory())
        for (const field of FIELDS) {
          const what = `${engine.name}, ${field}, ${place}, FROM=${seed}`
          faults.push(...(await desks.witness(what, () => typeAtOnce(field, place, seed))))
        }
      }
      expect(faults).toEqual([])
    },
  )

  it.each([
    ['before it', 0],
    ['at its place', PLACES.middle(TEXT.Body)],
    ['behind it', TEXT.Body.length],
  ])('compose a letter while the other types %s', LONG, async (where, at) => {
    const faults: string[] = []
    for (let run = 1; run <= RUNS; run += 1) {
      await desks.openStory(await writtenStory())
      const what = `${engine.name}, ${where}, run ${run}`
      faults.push(...(await desks.witness(what, () => composeBeside(at))))
    }
    expect(faults).toEqual([])
  })

  async function composeBeside(at: number) {
    const [a, b] = desks.browsers
    const place = PLACES.middle(TEXT.Body)
    await clickInto(a, 'Body', place)
    await clickInto(b, 'Body', at)
    let typed = ''
    const typeOn = async () => {
      const letter = 'meanwhile '.charAt(typed.length % 10)
      await b.type(letter)
      typed += letter
    }
    for (let letters = 0; letters < 2; letters += 1) await a.compose(typeOn)
    await Promise.all(desks.browsers.map(saved))
    await soon(async () => (await words(a, 'Body')) === (await words(b, 'Body'))).toBe(true)
    expect(await words(a, 'Body')).toBeOneOf(
      at === place
        ? ['ああ' + typed, typed + 'ああ'].map((both) => inserted(TEXT.Body, place, both))
        : at < place
          ? [inserted(inserted(TEXT.Body, place, 'ああ'), at, typed)]
          : [inserted(inserted(TEXT.Body, at, typed), place, 'ああ')],
    )
  }

  it('complain of nothing', () => {
    expect(desks.browsers.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})

const inserted = (text: string, at: number, more: string) =>
  text.slice(0, at) + more + text.slice(at)
