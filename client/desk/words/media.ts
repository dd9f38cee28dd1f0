import { amount, listed } from './language.ts'

/* Pictures, galleries and embeds in the text. */

export const lines = { caption: 'Caption', altText: 'Alternative text', credit: 'Credit' }
export const embedTitle = 'Title'
export const hints = {
  caption: 'What is to be seen, and where and when',
  altText: 'What the picture shows, for those who do not see it',
  credit: 'Who took it, and for whom',
}
export const picture = 'Picture in the text'
export const tools = 'Picture'
export const widths = { text: 'Text width', wide: 'Wide' }
export const focus = {
  name: 'Focal point',
  none: 'Not chosen: galleries keep the middle, other crops what stands out.',
  reset: 'Choose none',
  inGallery: 'In a gallery',
  notKept: 'This picture takes no changes just now, or it is gone.',
}
export const removePicture = 'Remove picture'
export const gone = 'This picture is gone: remove it, or add it again.'
export const unreachable = 'This picture can’t be shown just now. It stays in the story.'

/* While one is on its way. */
export const uploading = (name: string) => `${name} is on its way`
export const uploadingBy = (person: string, name: string) => `${person} is adding ${name}`
/** Of a hundred. */
export const progress = (percent: number) => (percent < 100 ? `${percent} %` : 'Almost there')
export const failed = (name: string) => `${name} could not be added.`
export const again = 'Try again'
export const dismiss = 'Give it up'
/** Of a picture that its page holds itself. */
export const unnamed = 'A picture'
export const leftBehind = (n: number) =>
  amount(n, {
    one: '# picture could not be taken along: only the program that you copied from has it.',
    other: '# pictures could not be taken along: only the program that you copied from has them.',
  })
export const addThem =
  'The words are all here. Save what is missing there, and add it from your device.'
export const understood = 'Understood'
export const notWritable = 'The text takes no changes just now. Try again when it does.'
export const noRoom = 'There is no room for it here. Make some, and try again.'

export const gallery = 'Gallery'
export const addToGallery = 'Add pictures'
export const removeGallery = 'Remove gallery'
export const inGallery = (n: number) =>
  n === 0
    ? 'A gallery of two to twenty pictures'
    : amount(n, { one: 'A gallery with # picture', other: 'A gallery with # pictures' })
export const earlier = 'Move earlier'
export const later = 'Move later'

export const embed = 'Embed'
export const removeEmbed = 'Remove embed'
export const embedRefused = 'This address can’t be embedded: readers don’t see it.'
export const embedForm = {
  title: 'Embed',
  address: 'Address of a video or a recording',
  begins: 'https://',
  from: (providers: readonly string[]) => `From ${listed(providers)}.`,
  notTaken: (providers: readonly string[]) =>
    `This is no address of ${listed(providers)}. Link to it instead.`,
  add: 'Embed',
}

/* The pictures that the newsroom has. */

export const fromDevice = 'From this device'
export const fromLibrary = 'From the newsroom'
export const library = {
  title: 'Pictures of the newsroom',
  search: 'Words of the caption, the credit or the alternative text',
  empty: 'The newsroom has no pictures yet.',
  nothing: 'No picture was published with these words.',
  unsaid: 'Nothing said of it yet',
  more: 'Older pictures',
}
