/** No more than players need: the page around them stays out of reach. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-presentation'

/** Shows what is embedded in the place of its button: a reader wants it. */
export function showEmbed(button: HTMLButtonElement): void {
  const embed = button.closest<HTMLElement>('.embed')
  if (!embed) return
  const { frame: address = '', ratio = '' } = embed.dataset
  const frame = document.createElement('iframe')
  frame.title = embed.querySelector('.embed-title')?.textContent ?? ''
  frame.setAttribute('sandbox', SANDBOX)
  frame.allow = 'fullscreen; autoplay'
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.style.aspectRatio = ratio
  frame.src = address
  embed.querySelector('.embed-note')?.remove()
  button.replaceWith(frame)
  frame.focus()
}
