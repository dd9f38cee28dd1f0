import { refused } from '../../client/desk/words/suggestions.ts'
import { words } from '../e2e/desk.ts'
import { act as type, ALL_DEEDS as TYPED, type Deed as TypedDeed } from '../typing/deeds.ts'
import { Writer } from '../typing/writer.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import { seeded } from '../support/seeded-random.ts'
import { addEmbed, addGallery, addPicture, divide, moveBlock, writeBlock } from './blocks.ts'
import type { Person } from './person.ts'
import { publish } from './published.ts'
import type { Story } from './story.ts'
import {
  commentOnWord,
  decide,
  question,
  replyToThread,
  resolveThread,
  strikeWord,
} from './talk.ts'

interface Row {
  weight: number
  /** Everybody in any story, if it is not said. */
  may?: (person: Person, story: Story) => boolean
  /** Gives what was written or done. */
  act: (person: Person, story: Story) => Promise<string>
}

const edits = (person: Person) => !person.onlySuggests
const isLive = (story: Story) => story.revision > 0

/** How often typists do it, and who may only suggest. */
const TYPED_WEIGHTS: Partial<Record<TypedDeed, number>> = { type: 40, move: 20, offline: 1 }
const CANT_BE_SUGGESTED: readonly TypedDeed[] = ['list', 'heading', 'break']

const ROWS: Record<string, Row> = {
  ...Object.fromEntries(TYPED.map((deed) => [deed, typed(deed)])),
  move: { weight: 20, act: (person) => person.goSomewhere() },
  block: { weight: 8, may: edits, act: writeBlock },
  divider: { weight: 2, may: edits, act: divide },
  picture: { weight: 2, may: edits, act: addPicture },
  gallery: { weight: 1, may: edits, act: addGallery },
  embed: { weight: 1, may: edits, act: addEmbed },
  shift: { weight: 5, may: edits, act: moveBlock },
  comment: { weight: 3, act: aside(ask) },
  reply: {
    weight: 2,
    act: aside((person, story) => replyToThread(person, answerIn(story))),
  },
  resolve: { weight: 2, act: aside(resolveThread) },
  strike: { weight: 6, may: ({ onlySuggests }) => onlySuggests, act: aside(strikeWord) },
  accept: { weight: 6, may: decides, act: aside(accept) },
  reject: { weight: 4, may: decides, act: aside(reject) },
  update: {
    weight: 4,
    may: ({ colleague }, story) => isLive(story) && colleague.role === 'publisher',
    act: update,
  },
  reload: { weight: 1, act: reload },
  tab: { weight: 2, act: secondTab },
}

export const ALL_DEEDS: readonly string[] = Object.keys(ROWS)

export function pickDeed(
  random: SeededRandom,
  { deeds, person, story }: { deeds: readonly string[]; person: Person; story: Story },
): string {
  const rows = deeds.flatMap((name) => {
    const row = ROWS[name]
    return row && (row.may?.(person, story) ?? true) ? [{ name, weight: row.weight }] : []
  })
  let left = random.int(rows.reduce((sum, { weight }) => sum + weight, 0))
  for (const { name, weight } of rows) {
    left -= weight
    if (left < 0) return name
  }
  throw new RangeError('no deed to pick from')
}

export async function act(name: string, person: Person, story: Story): Promise<string> {
  const row = ROWS[name]
  if (!row) throw new RangeError(`there is no deed ${name}`)
  return row.act(person, story)
}

function typed(deed: TypedDeed): Row {
  return {
    weight: TYPED_WEIGHTS[deed] ?? 5,
    may: ({ onlySuggests }) => !onlySuggests || !CANT_BE_SUGGESTED.includes(deed),
    act: async (person, story) => {
      const around = await person.writer.around()
      const write = () => type(deed, person.typist)
      const did = person.onlySuggests ? suggesting(person, story, write) : write()
      return `${await did} at ${around}`
    },
  }
}

/** Beside the text, to which they come back. */
function aside(act: Row['act']): Row['act'] {
  return async (person, story) => {
    const did = await act(person, story)
    await person.goSomewhere()
    return did
  }
}

/** What is accepted while it is written may have been accepted with what was seen before. */
async function suggesting(person: Person, story: Story, write: () => Promise<string>) {
  const before = new Set(person.typist.standing)
  const { decisions } = story
  const did = await write()
  const written = [...person.typist.standing].filter((word) => !before.has(word))
  if (await wasRefused(person)) for (const word of written) await takeBack(person, story, word)
  if (story.decisions === decisions)
    for (const word of written) if (person.typist.standing.has(word)) person.suggested.add(word)
  return did
}

/** Between line breaks there is no text, and they hear that one can't be suggested. */
async function wasRefused({ page }: Person): Promise<boolean> {
  return (await page.getByText(refused).count()) > 0
}

async function takeBack(person: Person, story: Story, word: string) {
  const stands = (await words(person.writer.locator('body'))).includes(word)
  if (!stands) story.remove(word)
}

function decides({ colleague }: Person, story: Story): boolean {
  return isLive(story) && colleague.role === 'editor'
}

/** While the reporter writes on: what comes meanwhile may be accepted or not. */
async function accept(person: Person, story: Story): Promise<string> {
  const { suggested } = story.who('reporter')
  const before = new Set(suggested)
  story.decisions += 1
  const done = await decide(person, 'Accept')
  story.decisions += 1
  for (const word of suggested) if (!before.has(word)) suggested.delete(word)
  if (done === null) return ''
  for (const word of done.struck) story.remove(word)
  for (const word of done.added) suggested.delete(word)
  return `${done.added.join(' ')} / ${done.struck.join(' ')}`
}

/** While the reporter waits: half a word would be left of what they write. */
async function reject(person: Person, story: Story): Promise<string> {
  const reporter = story.who('reporter')
  return reporter.inTurn(async () => {
    await reporter.writer.saved()
    const done = await decide(person, 'Reject')
    if (done === null) return ''
    for (const word of done.added) story.remove(word)
    return `${done.added.join(' ')} / ${done.struck.join(' ')}`
  })
}

function ask(person: Person, story: Story): Promise<string> {
  story.threads += 1
  return commentOnWord(person, question(story.threads, person.random.pick(story.people)))
}

function answerIn(story: Story): string {
  story.threads += 1
  return `Answer ${story.threads}`
}

async function update(person: Person, story: Story): Promise<string> {
  const done = await publish(person, story.id, 'Update')
  await person.goSomewhere()
  if (typeof done === 'string') return 'something is missing'
  story.revision = done.revision
  return `revision ${done.revision}`
}

async function reload(person: Person): Promise<string> {
  await person.page.reload()
  await person.writer.writable()
  await person.goSomewhere()
  return ''
}

async function secondTab(person: Person, story: Story): Promise<string> {
  const page = await person.page.context().newPage()
  person.house.listen(page, `${person.colleague.name} (second tab)`)
  const tab = new Writer({
    name: person.colleague.name,
    page,
    random: seeded(person.random.int(99)),
  })
  await page.goto(`/desk/stories/${story.id}`)
  await tab.writable()
  await tab.clickAtBorder(person.random.next(), 'plain')
  const write = () => person.typist.wordIn(tab)
  const word = await (person.onlySuggests ? suggesting(person, story, write) : write())
  await tab.saved()
  await page.close()
  await person.goSomewhere()
  return word
}
