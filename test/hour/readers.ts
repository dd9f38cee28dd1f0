import { wordsIn } from '../typing/words.ts'
import { saidOn, showsRevision, uniqueWords } from './published.ts'
import type { Story } from './story.ts'

/** A reader comes to the last node, and stays. */
export async function readerOpens(story: Story): Promise<void> {
  const node = story.house.nodes.at(-1)
  if (!node) throw new Error('no node is there')
  const page = await story.house.visit(node)
  const live = page.waitForResponse((response) => response.url().includes('/live?revision='))
  await page.goto(story.path)
  await live
  story.reader = page
}

/** What is wrong with what readers have, now that nobody writes. */
export async function readerFaults(story: Story): Promise<string[]> {
  const { reader } = story
  if (!reader) throw new Error('nobody reads')
  await showsRevision(reader, story.revision)
  const fresh = await reader.context().newPage()
  story.house.listen(fresh, 'a new reader')
  await fresh.goto(story.path)
  await showsRevision(fresh, story.revision)
  const [open, loaded] = [await saidOn(reader), await saidOn(fresh)]
  const html = await fresh.content()
  await fresh.close()
  return [
    ...differences('the open page', open, loaded),
    ...differences('the page', uniqueWords(loaded.join(' ')), uniqueWords(story.base)),
    ...leaks(story, html),
  ]
}

/** By what the runner knows itself of who wrote what, and who accepted it. */
function leaks(story: Story, html: string): string[] {
  const shown = new Set(wordsIn(html))
  const { suggested } = story.who('reporter')
  const leaked = [...suggested].filter((word) => shown.has(word))
  return leaked.map((word) => `readers have ${word}, which is only suggested`)
}

function differences(what: string, here: readonly string[], there: readonly string[]): string[] {
  const more = here.filter((line) => !there.includes(line))
  const less = there.filter((line) => !here.includes(line))
  if (more.length === 0 && less.length === 0)
    return here.join('\n') === there.join('\n') ? [] : [`${what} has its parts in another order`]
  return [
    `${what} has more: ${more.join(' | ').slice(0, 400)}; less: ${less.join(' | ').slice(0, 400)}`,
  ]
}
