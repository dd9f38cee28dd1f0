import './reader.css'
import { Announcer } from './announcer.ts'
import { countView } from './beacon.ts'
import { Cards } from './cards.ts'
import { LivePage } from './live-page.ts'
import { PageStream } from './page-stream.ts'
import { shareButton } from './share.ts'
import { markNew } from './visits.ts'

/* The script of a reader page. Without it every page is whole; with it a story lives. */

const page = document.querySelector<HTMLElement>('main[data-seq]')

if (page) {
  const announcer = new Announcer(document.querySelector('[data-announce]'))
  const cards = new Cards(page, announcer)
  const { story, state } = page.dataset
  markNew(page)
  if (story) offerAids(page)
  document.addEventListener('click', openMedia)
  shareButton(page, (text) => announcer.say(text))
  if ('EventSource' in window) {
    document.documentElement.classList.add('live')
    const onToken = story && state === 'live' ? countView(story) : () => undefined
    if (story) new LivePage(page, { announcer, cards, onToken }).start()
    else followList(page, cards)
  }
}

/** Most visits need none. */
function offerAids(page: HTMLElement) {
  if (page.querySelector('[data-ago]')) loadAids()
  for (const event of ['pointerover', 'focusin'])
    page.addEventListener(event, loadAids, { once: true })
}

function loadAids() {
  void import('./aids.ts').catch(() => undefined)
}

/** Where the script for it can't be had, a picture is a link. */
function openMedia(event: MouseEvent) {
  const { target, ctrlKey, metaKey, shiftKey } = event
  const media = target instanceof Element && target.closest('a.zoom, .embed button')
  if (!media || ctrlKey || metaKey || shiftKey) return
  event.preventDefault()
  import('./media.ts')
    .then(({ showMedia }) => showMedia(media))
    .catch(() => media instanceof HTMLAnchorElement && location.assign(media.href))
}

function followList(page: HTMLElement, cards: Cards) {
  const stream = new PageStream(page, {
    onNews: (news) => {
      if (news?.event === 'site') cards.hear(news.data, stream)
      else if (news?.event === 'look') cards.look(news.data, stream)
      else cards.renew(stream)
    },
  })
  stream.start()
}
