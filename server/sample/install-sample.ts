import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Content } from '../../shared/document/content.ts'
import { writeContent } from '../../shared/document/write-draft.ts'
import type { Asset } from '../../shared/protocol/api/assets.ts'
import type { ServerEdits } from '../log/server-edits.ts'
import type { Publisher } from '../publishing/publish-story.ts'
import type { Stories } from '../stories/stories.ts'
import { readStory } from './read-story.ts'

/** Each has a text and a picture of that name. The last one is the newest, and leads the home page. */
const NAMES = ['sport', 'culture', 'science', 'business', 'politics', 'world']
/** `name.update.md` and `name.correct.md` are later revisions of `name.md`. */
const LATER = ['update', 'correct'] as const
const STORIES = join(import.meta.dirname, 'stories')
const PICTURES = join(import.meta.dirname, 'pictures')

interface Deps {
  stories: Stories
  edits: ServerEdits
  publisher: Publisher
  storeImage: (path: string, userId: string) => Promise<Asset>
}

/** Writes and publishes the sample newsroom the way a person would, story by story, in the name of `userId`. */
export async function installSample(deps: Deps, userId: string): Promise<void> {
  const files = await readdir(STORIES)
  const pictures = NAMES.map((name) => storePicture(deps, name, userId))
  for (const [i, picture] of (await Promise.all(pictures)).entries()) {
    const name = NAMES[i] ?? ''
    const write = async (file: string) => withPicture(await read(file), picture.id)
    const { content } = await write(`${name}.md`)
    const storyId = await deps.stories.create(content, userId)
    const order = { storyId, seq: null, publishedBy: userId }
    await deps.publisher.publish({ ...order, kind: 'publish', note: null })
    for (const kind of LATER.filter((kind) => files.includes(`${name}.${kind}.md`))) {
      const { content: later, note } = await write(`${name}.${kind}.md`)
      await deps.edits.edit({ storyId, userId, change: (doc) => writeContent(doc, later) })
      await deps.publisher.publish({ ...order, kind, note })
    }
  }
}

function storePicture({ storeImage }: Deps, name: string, userId: string): Promise<Asset> {
  return storeImage(join(PICTURES, `${name}.jpg`), userId)
}

async function read(file: string) {
  return readStory(await readFile(join(STORIES, file), 'utf8'))
}

function withPicture<T extends { content: Content }>(story: T, assetId: string): T {
  const { content } = story
  const { hero } = content.meta
  return {
    ...story,
    content: { ...content, meta: { ...content.meta, hero: hero && { ...hero, assetId } } },
  }
}
