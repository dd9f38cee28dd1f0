import {
  CROP_SHAPES,
  cropWithin,
  cutName,
  FOCUS_CUTS,
  LEAD_CUTS,
  type FocusCut,
} from '../../../shared/model/crop.ts'
import type { Focus } from '../../../shared/model/focus.ts'
import type { Variant } from '../../store/json-columns.ts'
import type { Image } from './published.ts'

/** An image with the cuts around its focal point in the place of those that were made without one. */
export function focusedImage(image: Image, assetId: string, focus: Focus | undefined): Image {
  const [widest] = image.variants
  if (!focus || !widest) return image
  const named = (cut: FocusCut) => cutName({ assetId, cut, focus })
  const sized = (cut: FocusCut) => ({ ...cropWithin(widest, FOCUS_CUTS[cut]), file: named(cut) })
  const leads = LEAD_CUTS.map((cut): Variant => ({ ...sized(cut), format: 'webp' }))
  return {
    variants: image.variants,
    crops: CROP_SHAPES.map((shape) => ({ shape, ...sized(shape) })),
    thumbnail: named('card'),
    wideCard: named('wide-card'),
    lead: [...leads.filter(isWiderThan(leads)), { ...sized('16x9'), format: 'jpeg' }],
  }
}

/** Of a small picture they are all the same. */
function isWiderThan(variants: readonly Variant[]) {
  return ({ width }: Variant, i: number) => width > (variants[i + 1]?.width ?? 0)
}
