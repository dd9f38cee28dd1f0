import { readHeadline } from '../../shared/document/read-draft.ts'
import type { KeptList } from './kept-list.ts'
import type { StoryProvider } from './story-provider.ts'

type Provider = Pick<StoryProvider, 'doc' | 'status' | 'subscribe'>

/** Notes as long as the provider lives whether this device holds words of its draft that are not saved. */
export function keepMark(provider: Provider, storyId: string, list: KeptList): void {
  const { doc } = provider
  let said: 'unsaved' | 'saved' | null = null
  const note = () =>
    list.note({ storyId, headline: readHeadline(doc), since: Date.now(), why: null })
  const look = () => {
    const { state, unsaved, kept } = provider.status()
    const now = unsaved ? 'unsaved' : state.kind === 'saved' ? 'saved' : said
    // What the device does not keep is only in this page, which says so.
    if (!kept || now === said) return
    said = now
    if (unsaved) note()
    else list.forget(storyId)
  }
  const onHeadline = () => {
    if (said === 'unsaved' && list.find(storyId)?.headline !== readHeadline(doc)) note()
  }
  /** Another tab has saved what it had of this draft. */
  const onList = () => {
    if (said === 'unsaved' && provider.status().kept && list.find(storyId) === null) note()
  }
  doc.getXmlFragment('headline').observeDeep(onHeadline)
  const stops = [provider.subscribe(look), list.subscribe(onList)]
  doc.on('destroy', () => {
    for (const stop of stops) stop()
  })
  look()
}
