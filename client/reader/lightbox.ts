/*
 * One picture of a story, as large as the window, with the others a key away. Loaded with the first picture that a reader opens.
 */

const WORDS = {
  close: 'Close',
  previous: 'Previous',
  next: 'Next',
  label: 'Pictures of this story',
}

export function openLightbox(first: HTMLAnchorElement): void {
  // As they stand now: a page may change while it is open.
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a.zoom')]
  const dialog = document.createElement('dialog')
  dialog.className = 'lightbox'
  dialog.setAttribute('aria-label', WORDS.label)
  const figure = document.createElement('figure')
  const tools = document.createElement('div')
  tools.className = 'lightbox-tools'
  dialog.append(tools, figure)
  let at = links.indexOf(first)
  const go = (by: number) => {
    at = (at + by + links.length) % links.length
    show(figure, links[at])
  }
  if (links.length > 1)
    tools.append(
      button(WORDS.previous, () => go(-1)),
      button(WORDS.next, () => go(1)),
    )
  tools.append(button(WORDS.close, () => dialog.close()))
  dialog.addEventListener('keydown', ({ key }) => {
    const by = stepOf(key, getComputedStyle(dialog).direction === 'rtl')
    if (by !== 0 && links.length > 1) go(by)
  })
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target === figure || target instanceof HTMLImageElement) dialog.close()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    const link = links[at]
    if (link?.isConnected) link.focus()
  })
  go(0)
  document.body.append(dialog)
  dialog.showModal()
}

function stepOf(key: string, isRtl: boolean): number {
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight'
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft'
  return key === forward ? 1 : key === back ? -1 : 0
}

function show(figure: HTMLElement, link: HTMLAnchorElement | undefined) {
  if (!link) return
  const image = document.createElement('img')
  image.src = link.href
  image.alt = link.querySelector('img')?.alt ?? ''
  const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true)
  const words = caption instanceof HTMLElement ? caption : document.createElement('figcaption')
  words.setAttribute('aria-live', 'polite')
  figure.replaceChildren(image, words)
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.addEventListener('click', onClick)
  return made
}
