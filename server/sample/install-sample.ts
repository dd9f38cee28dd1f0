import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Content } from '../../shared/document/content.ts'
import { writeContent } from '../../shared/document/write-draft.ts'
import type { Asset } from '../../shared/protocol/api/assets.ts'
import type { ServerEdits } from '../log/server-edits.ts'
import type { OwnImage } from '../media/upload/uploads.ts'
import type { Publisher } from '../publishing/publish-story.ts'
import type { Stories } from '../stories/stories.ts'
import { NAMES, pictureOf } from './pictures.ts'
import { readStory } from './read-story.ts'

/** `name.update.md` and `name.correct.md` are later revisions of `name.md`. */
const LATER = ['update', 'correct'] as const
const STORIES = join(import.meta.dirname, 'stories')

interface Deps {
  stories: Stories
  edits: ServerEdits
  publisher: Publisher
  storeImage: (image: OwnImage, userId: string) => Promise<Asset>
}

/** Writes and publishes the sample newsroom the way a person would, story by story, in the name of `userId`. */
export async function installSample(deps: Deps, userId: string): Promise<void> {
  const files = await readdir(STORIES)
  const pictures = NAMES.map((name) => deps.storeImage(pictureOf(name), userId))
  // While a story is written the next ones' pictures are kept; one that fails is told where it is waited for.
  for (const picture of pictures) picture.catch(() => {})
  for (const [i, name] of NAMES.entries()) {
    const assetId = (await pictures[i])?.id ?? ''
    const later = LATER.filter((kind) => files.includes(`${name}.${kind}.md`))
    await writeStory(deps, { name, later, assetId, userId })
  }
}

interface Sample {
  name: string
  later: readonly (typeof LATER)[number][]
  assetId: string
  userId: string
}

async function writeStory(deps: Deps, { name, later, assetId, userId }: Sample): Promise<void> {
  const { content } = withPicture(await read(`${name}.md`), assetId)
  const storyId = await deps.stories.create(content, userId)
  const order = { storyId, seq: null, publishedBy: userId }
  await deps.publisher.publish({ ...order, kind: 'publish', note: null })
  for (const kind of later) {
    const { content: changed, note } = withPicture(await read(`${name}.${kind}.md`), assetId)
    await deps.edits.edit({ storyId, userId, change: (doc) => writeContent(doc, changed) })
    await deps.publisher.publish({ ...order, kind, note })
  }
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
