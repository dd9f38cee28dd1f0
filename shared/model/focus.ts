/** The point of a picture that each crop of it keeps: whole hundredths of its width from the left, and of its height from above. */
export interface Focus {
  x: number
  y: number
}

export const MIDDLE: Focus = { x: 50, y: 50 }

const WRITTEN = /^(\S+) (\d{1,3}) (\d{1,3})$/

/** As a draft holds it: with the picture that it is a point of, so that another one in its place does not get it. */
export function writtenFocus(assetId: string, { x, y }: Focus): string {
  return `${assetId} ${x} ${y}`
}

/** Null if none is written there, or that of another picture. */
export function focusOf(assetId: string, written: string): Focus | null {
  const [, of, x, y] = WRITTEN.exec(written) ?? []
  return of === assetId ? focusAt(x, y) : null
}

/** Null where a picture has no such point. */
export function focusAt(x: string | undefined, y: string | undefined): Focus | null {
  const focus = { x: Number(x), y: Number(y) }
  return isShare(focus.x) && isShare(focus.y) ? focus : null
}

/** Moved by hundredths, within the picture. */
export function movedFocus({ x, y }: Focus, by: { x: number; y: number }): Focus {
  return { x: within(x + by.x), y: within(y + by.y) }
}

/** That of a place in a picture that is shown as `box`, in whichever unit. */
export function focusIn(
  box: { left: number; top: number; width: number; height: number },
  place: { x: number; y: number },
): Focus {
  return {
    x: within(Math.round((100 * (place.x - box.left)) / box.width)),
    y: within(Math.round((100 * (place.y - box.top)) / box.height)),
  }
}

function within(share: number): number {
  return Math.min(100, Math.max(0, share))
}

function isShare(share: number): boolean {
  return Number.isInteger(share) && share >= 0 && share <= 100
}
