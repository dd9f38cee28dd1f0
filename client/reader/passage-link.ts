/** A page over plain HTTP has no clipboard: then it rejects, too. */
const copy = async (text: string) => navigator.clipboard.writeText(text)

/** Beside the passage that is pointed at, or has the focus, stands a link to it; pressed, it is copied. */
export function linkPassages(story: HTMLElement, announcements: Element | null) {
  const link = document.createElement('a')
  link.className = 'to-passage'
  link.ariaLabel = 'Link to this passage'
  link.textContent = '#'
  const stand = ({ target }: Event) => {
    const passage = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null
    if (!passage || passage.contains(link)) return
    link.href = `#${passage.id}`
    passage.append(link)
  }
  story.addEventListener('pointerover', stand)
  story.addEventListener('focusin', stand)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    history.replaceState(history.state, '', link.href)
    const tell = (text: string) => {
      if (announcements) announcements.textContent = text
      link.dataset['told'] = text
      setTimeout(() => delete link.dataset['told'], 2_000)
    }
    copy(link.href).then(
      () => tell('Link copied'),
      () => tell('The link is in the address bar'),
    )
  })
}
