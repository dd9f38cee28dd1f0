import { tellAges } from './ages.ts'
import { linkPassages } from './passage-link.ts'

/* What few visits need: it is loaded where a story was updated of late, or is pointed at. */

const story = document.querySelector<HTMLElement>('main[data-story]')
if (story) {
  tellAges(story)
  linkPassages(story, document.querySelector('[data-announce]'))
}
