import type { StoryProvider } from '../../sync/story-provider.ts'
import { NotSavedError } from '../../sync/when-saved.ts'
import * as savingWords from '../words/save.ts'

/** As the provider's own; what keeps it from being saved is told as a person would. */
export async function whenSaved(provider: StoryProvider, signal: AbortSignal): Promise<number> {
  try {
    return await provider.whenSaved(signal)
  } catch (error) {
    if (error instanceof NotSavedError) throw new Error(savingWords.notDone, { cause: error })
    throw error
  }
}
