/* Files among what is pasted or dropped. */

export function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

export function hasWords(data: DataTransfer | null): boolean {
  if (data?.getData('text/plain').trim()) return true
  const html = data?.getData('text/html') ?? ''
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim() !== ''
}
