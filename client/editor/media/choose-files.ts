/** What is taken in of pictures. */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

/** Asks the person for pictures of theirs; none if they change their mind. */
export function chooseFiles(): Promise<File[]> {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept: PICTURE_TYPES, multiple: true })
  const { promise, resolve } = Promise.withResolvers<File[]>()
  input.addEventListener('change', () => resolve([...(input.files ?? [])]))
  input.addEventListener('cancel', () => resolve([]))
  input.click()
  return promise
}
