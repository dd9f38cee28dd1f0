/* Parts of a screen that come after it. */

export const notLoaded =
  'This part of the screen could not be loaded. Galley may be out of reach, or have been updated since this page was opened.'
export const notOpened = 'This could not be loaded'
export const notPasted = 'Nothing was pasted'
export const askAgain = 'Try again when you are online, or reload the page.'
