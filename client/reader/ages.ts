const EVERY_MS = 30_000
const MINUTE_MS = 60_000
const MINUTES_A_DAY = 24 * 60

/** “12 min ago, 17:49 UTC (18:49 your time)” in the place of moments that are recent; the whole date is their title. */
export function tellAges(story: HTMLElement) {
  const tell = () => {
    for (const time of story.querySelectorAll<HTMLTimeElement>('time[data-ago]')) {
      // A patch brings the whole date back.
      if (time.textContent !== time.dataset['told']) time.title = time.textContent
      const words = ageWords(Date.now(), Date.parse(time.dateTime), time.title)
      time.dataset['told'] = words
      if (time.textContent !== words) time.textContent = words
    }
  }
  const dates = story.querySelector('[data-slot="dates"]')
  if (dates)
    new MutationObserver(tell).observe(dates, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  setInterval(tell, EVERY_MS)
  tell()
}

/** `exact` is the moment as the newsroom writes it, which ends with its clock and its zone; after a day it says all. */
export function ageWords(now: number, at: number, exact: string): string {
  const minutes = Math.floor((now - at) / MINUTE_MS)
  if (minutes >= MINUTES_A_DAY) return exact
  const [clock = exact, hours] = /(\d\d:\d\d) \S+$/.exec(exact) ?? []
  const ago = minutes < 1 ? 'just now' : minutes < 60 ? `${minutes} min ago` : hoursAgo(minutes)
  const own = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return `${ago}, ${clock}${own === hours ? '' : ` (${own} your time)`}`
}

function hoursAgo(minutes: number): string {
  return `${Math.floor(minutes / 60)} h ago`
}
