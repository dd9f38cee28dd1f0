import { mayWrite, type StoryAccess } from '../../shared/model/roles.ts'
import type { StoryGate } from '../http/api/route.ts'
import type { SignedIn } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { StoryRow } from './people-store.ts'
import type { Stories } from './stories.ts'
import { accessOf } from './story-views.ts'

type Needs = StoryGate<unknown>['needs']

/** [SEE1] For routes that go on with the story. */
export function storyGate(stories: Pick<Stories, 'find'>, needs: Needs): StoryGate<StoryRow> {
  return {
    needs,
    async find(storyId, by) {
      const story = await known(stories, storyId, by)
      if (needs === 'writing') refuseReader(by, accessOf(story))
      return story
    },
  }
}

/** [SEE1] For routes to which the id is enough. */
export function sightGate(stories: Pick<Stories, 'isSeen'>): StoryGate<undefined> {
  return {
    needs: 'sight',
    async find(storyId, by) {
      if (!(await stories.isSeen(storyId, by))) throw noSuchStory()
      return undefined
    },
  }
}

/** The story, if whoever asks may know of it. */
export async function known(
  stories: Pick<Stories, 'find'>,
  storyId: string,
  by: SignedIn,
): Promise<StoryRow> {
  const story = await stories.find(storyId, by)
  if (!story) throw noSuchStory()
  return story
}

function noSuchStory(): GalleyError {
  return new GalleyError('not-found', 'There is no such story.')
}

function refuseReader(by: SignedIn, access: StoryAccess) {
  if (mayWrite(by, access)) return
  throw new GalleyError('may-not', 'Only who may write this story may do this.')
}
