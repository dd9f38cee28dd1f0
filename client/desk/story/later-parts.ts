import { Later } from '../../editor/later.ts'
import { pasting } from '../../editor/paste/pasting.ts'
import { reading } from '../save/reading.ts'

/* The words come first: who opens a story can write before any of these is here. */

export const side = new Later(() => import('./side-parts.ts'))
export const dialogs = new Later(() => import('./dialog-parts.ts'))
export const versions = new Later(() => import('../versions/version-parts.ts'))
export const leftWords = new Later(() => import('./left-parts.ts'))

/** In the order in which they are likely to be wanted. */
export const LATER = [side, pasting, reading, dialogs, versions, leftWords]
