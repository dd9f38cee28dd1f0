import type { Locator } from 'playwright-core'
import { body } from '../e2e/desk.ts'
import { comment, reply, tab, thread, threads } from '../e2e/commenting.ts'
import { eventually } from '../support/eventually.ts'
import { textsOf } from '../typing/outline.ts'
import { wordsIn } from '../typing/words.ts'
import type { Person } from './person.ts'

/** On a word that stands there. */
export async function commentOnWord(person: Person, said: string): Promise<string> {
  const word = await someWord(person)
  if (word === undefined) return ''
  await comment(person.page, body(person.page), word, said)
  return `${said} on ${word}`
}

export async function replyToThread(person: Person, said: string): Promise<string> {
  const about = await openThread(person)
  if (about === undefined) return ''
  await reply(person.page).fill(said)
  await reply(person.page).press('Control+Enter')
  await thread(person.page, said).waitFor()
  return said
}

export async function resolveThread(person: Person): Promise<string> {
  const about = await openThread(person)
  if (about === undefined) return ''
  await thread(person.page, about).getByRole('button', { name: 'Resolve' }).click()
  // It stays in view while the caret is among its words.
  const open = person.page.locator('[data-resolved="false"]')
  await thread(person.page, about).and(open).waitFor({ state: 'detached' })
  return about
}

/** Opens one that nobody else is about to resolve: each has those of whose number they are. Gives what it begins with. */
async function openThread(person: Person): Promise<string | undefined> {
  await tab(person.page).click()
  const said = await threads(person.page).allInnerTexts()
  const own = said.flatMap((text) => OF_THREAD.exec(text)?.[0] ?? [])
  const mine = own.filter((text) => isFor(person, text))
  if (mine.length === 0) return undefined
  const about = person.random.pick(mine)
  await thread(person.page, about).click()
  return about
}

const OF_THREAD = /Question \d+ to \w+\./

/** What a thread begins with: it says who answers and resolves it. */
export function question(number: number, to: Person): string {
  return `Question ${number} to ${to.colleague.role}.`
}

const isFor = (person: Person, text: string) => text.endsWith(`${person.colleague.role}.`)

/** Strikes a colleague's word, as a double click and Delete do. */
export async function strikeWord(person: Person): Promise<string> {
  const word = await someWord(person, (word) => !/c/i.test(word))
  if (word === undefined) return ''
  const at = await person.writer.middleOf(word)
  if (at === null) return ''
  await person.page.mouse.dblclick(at.x, at.y)
  const { selected } = await person.writer.selection()
  if (selected.trim() !== word) return `${word} moved away`
  await person.writer.press('Delete')
  await person.writer.press('ArrowRight')
  return word
}

export interface Decided {
  added: readonly string[]
  struck: readonly string[]
}

/** Decides about one that is open; null where none is that can be decided about. */
export async function decide(
  person: Person,
  verdict: 'Accept' | 'Reject',
): Promise<Decided | null> {
  const { page } = person
  await page.getByRole('tab', { name: /^Suggestions/ }).click()
  const cards = page.locator('article.suggestion')
  const count = await cards.count()
  if (count === 0) return null
  const card = cards.nth(person.random.int(count))
  const id = await card.getAttribute('id')
  const open = page.locator(`[id="${id}"]`)
  const { isWhole, ...decided } = await wordsOf(open)
  const words = [...decided.added, ...decided.struck]
  // Half a word would stay, or be the other half of one that readers have.
  if (!isWhole || words.length === 0) return null
  await open.getByRole('button', { name: new RegExp(`^${verdict} `) }).click()
  // What its author writes on is said by the same card.
  const isDecided = async () => {
    const left = await saidIn(open.locator('ins, del'))
    if (words.some((word) => left.includes(word))) throw new Error(`${left} is open still`)
  }
  await eventually(isDecided, { within: 20_000, every: 100 })
  return decided
}

async function wordsOf(card: Locator): Promise<Decided & { isWhole: boolean }> {
  const said = await Promise.all([saidIn(card.locator('ins')), saidIn(card.locator('del'))])
  const [added, struck] = said.map(wordsIn)
  const isWhole = said.every((text) => wordsIn(text).join('') === text.replace(/[\s¶]/g, ''))
  return { added: added ?? [], struck: struck ?? [], isWhole }
}

async function saidIn(part: Locator): Promise<string> {
  return (await part.allInnerTexts()).join(' ')
}

async function someWord(person: Person, is: (word: string) => boolean = () => true) {
  const text = textsOf(await person.writer.outline('body')).join('\n')
  const words = wordsIn(text).filter(is)
  return words.length === 0 ? undefined : person.random.pick(words)
}
