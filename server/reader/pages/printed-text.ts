import { PICTURE_PLACES, type PicturePlace } from '../../../shared/revision/media-html.ts'
import type {
  Image,
  PrintedPicture,
  PrintedText,
  PublishedRevision,
  ShownPicture,
} from '../published/published.ts'
import { absolute, type PageContext } from './layout.ts'
import { html, textOf, type Markup } from './markup.ts'
import { mediaUrl, picture } from './picture.ts'

const SIZES: Readonly<Record<PicturePlace, string>> = {
  text: '(min-width: 40rem) 38rem, 100vw',
  wide: '(min-width: 76rem) 54rem, 100vw',
  gallery: '(min-width: 40rem) 19rem, 50vw',
}

/** What nobody writes stands where the alternative text goes. */
const ALT = '-'
const WITH_ALT = /\s+alt="-"/

/** A revision's text with its pictures as our page, of this language, shows them. */
export function printedText(
  { text, image, pictures }: PublishedRevision,
  language: string,
): PrintedText {
  return { text, pictures: printed(pictures, ofPage), leads: image === null, language }
}

/** The same for programs elsewhere. */
export function printedAbroad(
  { text, pictures }: Pick<PublishedRevision, 'text' | 'pictures'>,
  context: PageContext,
): PrintedText {
  const { language } = context.profile
  const shown = printed(pictures, (image) => abroad(image, context))
  return { text, pictures: shown, leads: false, language }
}

function printed(
  pictures: readonly ShownPicture[],
  make: (image: Image, place: PicturePlace) => string,
): PrintedText['pictures'] {
  return Object.fromEntries(
    pictures.map(({ assetId, image }) => {
      const places = PICTURE_PLACES.map((place) => [place, inTwo(make(image, place))])
      return [assetId, Object.fromEntries(places) as Record<PicturePlace, PrintedPicture>]
    }),
  )
}

function inTwo(markup: string): PrintedPicture {
  const [before = '', after = ''] = markup.split(WITH_ALT)
  return [before, after]
}

function ofPage(image: Image, place: PicturePlace): string {
  return textOf(zoomed(image, picture(image, { alt: ALT, sizes: SIZES[place] })))
}

/** A link to all of it: the script makes it larger on the page. */
export function zoomed(image: Image, shown: Markup): Markup {
  const widest = image.variants[0]?.file ?? image.thumbnail
  return html`<a class="zoom" href="${mediaUrl(widest)}">${shown}</a>`
}

/** One file, which all can show. */
function abroad({ variants }: Image, context: PageContext): string {
  const shown = variants.find(({ format }) => format === 'jpeg') ?? variants[0]
  if (!shown) return ''
  const { file, width, height } = shown
  return textOf(
    html`<img
      src="${absolute(context, mediaUrl(file))}"
      width="${width}"
      height="${height}"
      alt="${ALT}"
    />`,
  )
}
