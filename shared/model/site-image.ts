export const SITE_IMAGE_KINDS = ['logo', 'icon'] as const
/** A picture that stands for the newsroom itself. */
export type SiteImageKind = (typeof SITE_IMAGE_KINDS)[number]

/** What the image process makes of one file besides pictures for stories; an author's photo is a portrait. */
export const MARK_KINDS = [...SITE_IMAGE_KINDS, 'portrait'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** The edges of an icon's files, in pixels: of browser tabs, phones' first screens and installed pages. */
export const ICON_SIZES = [32, 180, 192, 512] as const
