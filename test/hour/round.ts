import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ARTIFACTS } from '../e2e/look.ts'
import { seeded } from '../support/seeded-random.ts'
import { Journal } from '../typing/journal.ts'
import { act, pickDeed } from './deeds.ts'
import type { House } from './house.ts'
import { lookAt } from './looks.ts'
import type { Person } from './person.ts'
import { publishAll } from './published.ts'
import { readerFaults, readerOpens } from './readers.ts'
import { Story } from './story.ts'
import { nameVersion, restoreVersion } from './versions.ts'

export interface RoundOptions {
  seed: number
  /** How long the whole story takes, roughly. */
  forMs: number
  deeds: readonly string[]
  /** Where pictures of the desk and the page go. */
  screenshots: string | undefined
}

export interface Round {
  /** One line each; empty if all is well. */
  faults: string[]
  words: number
  journal: Journal
  text: string
  /** What the draft says of suggestions. */
  suggestions: string
}

/** The life of one story, from its first words to a correction, in which each stage is accounted for. */
export async function runRound(house: House, options: RoundOptions): Promise<Round> {
  const journal = new Journal()
  using story = await Story.begin(house, seeded(options.seed))
  const faults: string[] = []
  for (const [name, stage] of stagesOf(story, options, journal)) {
    const run = () => stage().catch((error: unknown) => [told(error)])
    const found = await journal.write({ name: 'Everybody', deed: name }, run)
    faults.push(...found.map((fault) => `${name}: ${fault}`))
    if (faults.length > 0) break
  }
  if (faults.length > 0) await keepScreens(story, options.seed)
  await story.reader?.context().close()
  const { text, suggestions } = story
  return { faults, words: story.standing.size, journal, text, suggestions }
}

type Stage = [name: string, run: () => Promise<string[]>]

function stagesOf(story: Story, { forMs, deeds, screenshots }: RoundOptions, journal: Journal) {
  const editor = story.who('editor')
  const publisher = story.who('publisher')
  const work = (share: number) => () =>
    workTogether(story, { forMs: forMs * share, deeds, journal })
  const stages: Stage[] = [
    ['writing', work(0.3)],
    ['naming a version', () => nameVersion(editor, story)],
    ['writing on', work(0.2)],
    ['restoring', () => restoreVersion(editor, story)],
    ['publishing', () => goOut(publisher, story, 'Publish')],
    ['working on a live story', work(0.5)],
    ['updating', () => goOut(publisher, story, 'Update')],
    ['correcting', () => goOut(publisher, story, 'Correct')],
  ]
  if (screenshots !== undefined) stages.push(['looking', () => lookAt(story, screenshots)])
  return stages
}

interface Work {
  forMs: number
  deeds: readonly string[]
  journal: Journal
}

/** Everybody does what the seed decides; then what stands there is accounted for. */
async function workTogether(story: Story, { forMs, deeds, journal }: Work): Promise<string[]> {
  const until = performance.now() + forMs
  const broken: string[] = []
  await Promise.all(story.people.map((person) => person.goToPlain()))
  const work = async (person: Person) => {
    while (performance.now() < until && broken.length === 0) {
      const deed = pickDeed(person.random, { deeds, person, story })
      const { name } = person.colleague
      const run = () => journal.write({ name, deed }, () => act(deed, person, story))
      // Whoever makes a colleague wait is waited for by nobody.
      await (person.onlySuggests ? person.inTurn(run) : run()).catch((error: unknown) =>
        broken.push(`${name}, ${deed}: ${told(error)}`),
      )
    }
  }
  await Promise.all(story.people.map(work))
  const seen = story.people.flatMap(({ typist }) => typist.faults.splice(0)).filter(isStill(story))
  return [...broken, ...seen, ...(await story.faults())]
}

/** What somebody accepted, or could not suggest, is gone rightly. */
function isStill(story: Story): (fault: string) => boolean {
  const standing = story.standing
  return (fault) => standing.has(/^(?:undoing \w+ took )?(\w+)/.exec(fault)?.[1] ?? '')
}

/** With something new in it, so that there is something to publish. */
async function goOut(
  person: Person,
  story: Story,
  kind: 'Publish' | 'Update' | 'Correct',
): Promise<string[]> {
  await person.goToPlain()
  await person.typist.word()
  const { revision, path } = await publishAll(person, story.id, kind)
  story.revision = revision
  story.path = path
  if (kind === 'Publish') await readerOpens(story)
  story.who('reporter').onlySuggests = true
  return [...(await readerFaults(story)), ...(await story.faults())]
}

async function keepScreens(story: Story, seed: number) {
  await mkdir(ARTIFACTS, { recursive: true })
  const screens = story.people.map(({ page, colleague }) => ({
    page,
    whose: colleague.role as string,
  }))
  if (story.reader) screens.push({ page: story.reader, whose: 'reader' })
  for (const { page, whose } of screens)
    await page
      .screenshot({ path: join(ARTIFACTS, `hour-${seed}-${whose}.png`) })
      .catch(() => undefined)
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
