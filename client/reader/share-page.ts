const CONFIRM_MS = 2500

/** By the system's share sheet, else the address copied, else a mail. */
export async function sharePage(button: HTMLElement, announce: (text: string) => void) {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  const outcome = await share(url)
  if (outcome === 'mail') location.href = `mailto:?body=${encodeURIComponent(url)}`
  if (outcome !== 'copied') return
  announce('Link copied')
  button.textContent = 'Link copied'
  setTimeout(() => (button.textContent = 'Share'), CONFIRM_MS)
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
