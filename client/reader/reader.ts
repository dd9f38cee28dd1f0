import './reader.css'
import { countView } from './beacon.ts'
import { LivePage } from './live-page.ts'
import { shareButton } from './share.ts'

/* The only script of a reader page. Without it every page is whole; with it a story lives. */

const story = document.querySelector<HTMLElement>('main[data-story]')

if (story) {
  const storyId = story.dataset['story'] ?? ''
  const announcer = document.querySelector('[data-announce]')
  const announce = (text: string) => {
    if (announcer) announcer.textContent = text
  }
  shareButton(story, announce)
  if (story.dataset['state'] === 'live') countView(storyId)
  if ('EventSource' in window) new LivePage(story, storyId, announce).start()
}
