const CONFIRM_MS = 2500

/** Makes the Share link (a mail, without script) a button: the system's share sheet, else the address copied. */
export function shareButton(story: HTMLElement, announce: (text: string) => void) {
  const link = story.querySelector<HTMLAnchorElement>('[data-share]')
  if (!link) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = link.className
  button.dataset['share'] = ''
  button.textContent = link.textContent
  button.addEventListener('click', () => {
    const url =
      document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
    void share(url).then((outcome) => {
      if (outcome === 'mail') location.href = link.href
      if (outcome !== 'copied') return
      announce('Link copied')
      button.textContent = 'Link copied'
      setTimeout(() => (button.textContent = link.textContent), CONFIRM_MS)
    })
  })
  link.replaceWith(button)
}

async function share(url: string): Promise<'shared' | 'copied' | 'mail'> {
  const data = { title: document.title, url }
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share(data)
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'shared'
    }
  }
  try {
    await navigator.clipboard.writeText(url)
    return 'copied'
  } catch {
    return 'mail'
  }
}
