import type { Content } from '../../shared/document/content.ts'
import { writeContent } from '../../shared/document/write-draft.ts'
import type { Asset } from '../../shared/protocol/api/assets.ts'
import type { ServerEdits } from '../log/server-edits.ts'
import type { Publisher } from '../publishing/publish-story.ts'
import type { Stories } from '../stories/stories.ts'
import { businessStory } from './business-story.ts'
import { cultureStory } from './culture-story.ts'
import { politicsStory } from './politics-story.ts'
import { drawSamplePicture } from './sample-pictures.ts'
import type { SampleStory } from './sample-story.ts'
import { scienceStory } from './science-story.ts'
import { sportStory } from './sport-story.ts'
import { worldStory } from './world-story.ts'

/** The last one is the newest, and leads the home page. */
const STORIES: readonly SampleStory[] = [
  sportStory,
  cultureStory,
  scienceStory,
  businessStory,
  politicsStory,
  worldStory,
]

interface Deps {
  stories: Stories
  edits: ServerEdits
  publisher: Publisher
  storeImage: (bytes: Uint8Array, userId: string) => Promise<Asset>
}

/** Writes and publishes the sample newsroom the way a person would, story by story, in the name of `userId`. */
export async function installSample(deps: Deps, userId: string): Promise<void> {
  for (const story of STORIES) await publishSample(deps, story, userId)
}

async function publishSample(deps: Deps, story: SampleStory, userId: string): Promise<void> {
  const { stories, edits, publisher } = deps
  const picture = await deps.storeImage(await drawSamplePicture(story.picture), userId)
  const storyId = await stories.create(withPicture(story.content, picture.id), userId)
  const order = { storyId, seq: null, publishedBy: userId }
  await publisher.publish({ ...order, kind: 'publish', note: null })
  if (!story.later) return
  const later = withPicture(story.later.content, picture.id)
  await edits.edit({ storyId, userId, change: (doc) => writeContent(doc, later) })
  await publisher.publish({ ...order, kind: story.later.kind, note: story.later.note })
}

function withPicture(content: Content, assetId: string): Content {
  const { hero } = content.meta
  return { ...content, meta: { ...content.meta, hero: hero && { ...hero, assetId } } }
}
