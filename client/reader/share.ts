/** Makes the Share link (a mail, without script) a button; what it does is loaded when it is pressed. */
export function shareButton(page: HTMLElement, announce: (text: string) => void) {
  const link = page.querySelector<HTMLAnchorElement>('[data-share]')
  if (!link) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = link.className
  button.dataset['share'] = ''
  button.textContent = link.textContent
  button.addEventListener('click', () => {
    import('./share-page.ts').then(
      ({ sharePage }) => sharePage(button, announce),
      () => location.assign(link.href),
    )
  })
  link.replaceWith(button)
}
