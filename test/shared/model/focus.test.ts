import { describe, expect, it } from 'vitest'
import {
  CROP_SHAPES,
  cropRegion,
  cropWithin,
  cutName,
  cutNamed,
  cutNames,
  FOCUS_CUTS,
} from '../../../shared/model/crop.ts'
import { focusIn, focusOf, MIDDLE, movedFocus, writtenFocus } from '../../../shared/model/focus.ts'

describe('a focal point', () => {
  it('is one of its picture, and of no other', () => {
    const written = writtenFocus('as_1', { x: 30, y: 65 })
    expect(focusOf('as_1', written)).toEqual({ x: 30, y: 65 })
    expect(focusOf('as_2', written)).toBeNull()
  })

  it.each(['', 'as_1', 'as_1 30', 'as_1 101 0', 'as_1 -1 0', 'as_1 1.5 0', 'as_1 3 4 5'])(
    'is none where a draft says "%s"',
    (written) => {
      expect(focusOf('as_1', written)).toBeNull()
    },
  )

  it('stays within its picture, however it is moved', () => {
    expect(movedFocus(MIDDLE, { x: 1, y: -10 })).toEqual({ x: 51, y: 40 })
    expect(movedFocus({ x: 95, y: 5 }, { x: 10, y: -10 })).toEqual({ x: 100, y: 0 })
    const box = { left: 100, top: 50, width: 300, height: 200 }
    expect(focusIn(box, { x: 190, y: 180 })).toEqual({ x: 30, y: 65 })
    expect(focusIn(box, { x: 90, y: 900 })).toEqual({ x: 0, y: 100 })
  })
})

describe('what is cut out of a picture', () => {
  it('has its shape, lies within the picture and keeps the focal point, wherever that is', () => {
    const pictures = [
      { width: 1600, height: 900 },
      { width: 675, height: 1200 },
      { width: 1, height: 20 },
      { width: 1200, height: 630 },
    ]
    for (const picture of pictures)
      for (const shape of CROP_SHAPES.map((name) => FOCUS_CUTS[name]))
        for (let x = 0; x <= 100; x += 5)
          for (let y = 0; y <= 100; y += 20) {
            const { left, top, width, height } = cropRegion(picture, shape, { x, y })
            expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
            expect(left + width).toBeLessThanOrEqual(picture.width)
            expect(top + height).toBeLessThanOrEqual(picture.height)
            expect(width === picture.width || height === picture.height).toBe(true)
            const at = { x: (picture.width * x) / 100, y: (picture.height * y) / 100 }
            expect(at.x).toBeGreaterThanOrEqual(left - 0.5)
            expect(at.x).toBeLessThanOrEqual(left + width + 0.5)
            expect(at.y).toBeGreaterThanOrEqual(top - 0.5)
            expect(at.y).toBeLessThanOrEqual(top + height + 0.5)
            const size = cropWithin(picture, shape)
            expect(size.width).toBeLessThanOrEqual(width)
            expect(size.height).toBeLessThanOrEqual(height)
          }
  })

  it('has an address that names picture, shape and point, and is the only one', () => {
    const focus = { x: 5, y: 100 }
    const named = { assetId: 'as_0abc', cut: '4x3', focus } as const
    expect(cutName(named)).toBe('as_0abc.4x3.5-100.jpg')
    expect(cutNamed('as_0abc.4x3.5-100.jpg')).toEqual(named)
    expect(cutNames('as_1', focus).map((name) => cutNamed(name)?.cut)).toEqual(
      Object.keys(FOCUS_CUTS),
    )
    for (const other of ['05-100.jpg', '5-101.jpg', '5-100.webp', '5-1e2.jpg', '5-100.png'])
      expect(cutNamed(`as_0abc.4x3.${other}`)).toBeNull()
    for (const other of ['as_1.toString.5-5.jpg', '../as_1.card.5-5.webp', 'as_1.card.5-5.webp\n'])
      expect(cutNamed(other)).toBeNull()
  })
})
