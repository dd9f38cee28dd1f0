import { z } from 'zod'
import { CROP_SHAPES, FOCUS_CUTS, isCut } from '../../../shared/model/crop.ts'
import { MARK_KINDS } from '../../../shared/model/site-image.ts'
import { IMAGE_KINDS } from './image-kind.ts'

const work = z.object({
  /** The upload. */
  input: z.string(),
  /** An empty folder for what is made of it. */
  folder: z.string(),
})
export type Work = z.infer<typeof work>

const fileJob = work.extend({
  /** A picture for stories, what stands for the newsroom itself, or an author's photo. */
  as: z.enum(['picture', ...MARK_KINDS]).default('picture'),
})
export type FileJob = z.input<typeof fileJob>

/** All cuts of a picture around a point. */
const cutJob = work.extend({
  as: z.literal('cuts'),
  focus: z.object({ x: z.number(), y: z.number() }),
})
export type CutJob = z.infer<typeof cutJob>

/** One size of a picture, as AVIF. */
const avifJob = work.extend({
  as: z.literal('avif'),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
export type AvifJob = z.infer<typeof avifJob>

/** To the image process: one at a time. Pixels stay in files. */
export const job = z.union([cutJob, avifJob, fileJob])
export type Job = z.input<typeof job>
export type ReceivedJob = z.output<typeof job>

const file = z.object({
  /** In the job's folder. */
  name: z.string().regex(/^[a-z0-9-]+\.(?:webp|jpg)$/),
  type: z.enum(['webp', 'jpg']),
  /** Also the subtype of its media type. */
  format: z.enum(['webp', 'jpeg']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
/** One file of an image. */
export type MadeFile = z.infer<typeof file>

const crop = file.extend({ shape: z.enum(CROP_SHAPES) })
export type MadeCrop = z.infer<typeof crop>

const image = z.object({
  kind: z.enum(IMAGE_KINDS),
  /** Widest first. */
  variants: z.array(file).min(1).max(8),
  thumbnail: file,
  /** The same at twice its size; a picture that is part of Galley comes without. */
  wideCard: file.optional(),
  /** As others show it, each in its shape. */
  crops: z.array(crop).max(CROP_SHAPES.length),
})
export type MadeImage = z.infer<typeof image>

const cut = file.extend({ cut: z.string().refine(isCut) })
export type MadeCut = z.infer<typeof cut>

/** A logo or an icon, as PNG, or a photo of an author, as JPEG. */
const mark = z.object({
  name: z.string().regex(/^[a-z0-9-]+\.(?:png|jpg)$/),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
export type MadeMark = z.infer<typeof mark>

const refusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.enum(['not-an-image', 'heic', 'too-narrow', 'damaged']) }),
  /** `most`: how many millions of them an image of this making may have. */
  z.object({ reason: z.literal('too-many-pixels'), most: z.number().int().positive() }),
  /** `least`: the edge that it needs, in pixels. */
  z.object({ reason: z.literal('too-small'), least: z.number().int().positive() }),
])
export type Refusal = z.infer<typeof refusal>

/** From the image process. */
export const answer = z.union([
  z.object({ ok: z.literal(true), image }),
  z.object({ ok: z.literal(true), cuts: z.array(cut).max(Object.keys(FOCUS_CUTS).length) }),
  z.object({ ok: z.literal(true), avif: z.string().regex(/^[a-z]+\.avif$/) }),
  z.object({ ok: z.literal(true), marks: z.array(mark).min(1).max(8) }),
  z.object({ ok: z.literal(false), refusal }),
])
export type Answer = z.infer<typeof answer>
/** Of a picture for stories. */
export type PictureAnswer = Extract<Answer, { image: unknown } | { ok: false }>
