import './reader.css'
import { Announcer } from './announcer.ts'
import { countView } from './beacon.ts'
import { LivePage } from './live-page.ts'
import { shareButton } from './share.ts'

/* The script of a reader page. Without it every page is whole; with it a story lives. */

const story = document.querySelector<HTMLElement>('main[data-story]')

if (story) {
  const storyId = story.dataset['story'] ?? ''
  const announcer = new Announcer(document.querySelector('[data-announce]'))
  shareButton(story, (text) => announcer.say(text))
  const onToken = story.dataset['state'] === 'live' ? countView(storyId) : () => undefined
  if ('EventSource' in window) new LivePage(story, storyId, { announcer, onToken }).start()
}
