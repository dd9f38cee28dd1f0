import { describe, expect, it } from 'vitest'
import { FrameCount } from '../../../server/hub/room/frame-count.ts'

describe('[LOG1] the count of a socket’s frames', () => {
  it('stands still from a frame of which something was left out until it is brought again', () => {
    const frames = new FrameCount()
    frames.asked()
    frames.count('step2', true)
    frames.leaveOut()
    frames.count('update', false)
    frames.count('update', true)
    expect(frames.committed).toBe(1)
    frames.asked()
    frames.count('step2', true)
    expect(frames.committed).toBe(4)
  })

  it('does not take the last part of an answer for the whole, though it was asked again meanwhile', () => {
    const frames = new FrameCount()
    frames.asked()
    frames.leaveOut()
    frames.count('update', false)
    frames.asked()
    frames.count('step2', true)
    expect(frames.committed).toBe(0)
    frames.count('update', true)
    frames.count('step2', true)
    expect(frames.committed).toBe(4)
  })
})
