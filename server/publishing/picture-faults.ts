import { MOST_PICTURES } from '../../shared/document/body-rule.ts'
import type { PicturedOutline, Picture } from '../../shared/document/content.ts'
import type { Fault } from '../kernel/errors.ts'
import type { KnownPictures } from './publication-store.ts'

/** What keeps a story from being published in its pictures: those that the newsroom has not, and what is not said of others. */
export function pictureFaults(content: PicturedOutline, known: KnownPictures): Fault[] {
  return [...heroFaults(content, known), ...textFaults(content, known)]
}

function heroFaults({ meta }: PicturedOutline, { hero }: KnownPictures): Fault[] {
  const missing = meta.hero?.assetId && !hero
  return missing ? [{ field: 'hero', message: 'The image is gone: upload it again.' }] : []
}

function textFaults({ pictures }: PicturedOutline, { inText }: KnownPictures): Fault[] {
  if (pictures.length > MOST_PICTURES)
    return [inBody(`A story takes ${MOST_PICTURES} pictures in its text: take some out.`)]
  const lacking = (is: (picture: Picture) => boolean) => pictures.filter(is).length
  const gone = lacking(({ assetId }) => !inText.has(assetId))
  const unseen = lacking(({ alt }) => alt === '')
  const uncredited = lacking(({ credit }) => credit === '')
  return [
    ...told(gone, {
      one: 'A picture in the text is gone: take it out, or add it again.',
      more: `${gone} pictures in the text are gone: take them out, or add them again.`,
    }),
    ...told(unseen, {
      one: 'Describe the picture in the text that has no alternative text.',
      more: `Describe the ${unseen} pictures in the text that have no alternative text.`,
    }),
    ...told(uncredited, {
      one: 'Credit the picture in the text that has no credit.',
      more: `Credit the ${uncredited} pictures in the text that have no credit.`,
    }),
  ]
}

function told(count: number, { one, more }: { one: string; more: string }): Fault[] {
  return count === 0 ? [] : [inBody(count === 1 ? one : more)]
}

function inBody(message: string): Fault {
  return { field: 'body', message }
}
