import { describe, expect, it } from 'vitest'
import { embedOf, FRAME_ORIGINS } from '../../../shared/document/embeds.ts'

const YOUTUBE = {
  provider: 'YouTube',
  address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  frame: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
}

describe('what may be embedded', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', YOUTUBE],
    ['https://youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=10', YOUTUBE],
    ['https://youtu.be/dQw4w9WgXcQ?si=abc', YOUTUBE],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', YOUTUBE],
    ['https://vimeo.com/76979871', { provider: 'Vimeo', address: 'https://vimeo.com/76979871' }],
    ['https://www.dailymotion.com/video/x8abcde', { provider: 'Dailymotion' }],
    ['https://soundcloud.com/harbour/fog-horn', { provider: 'SoundCloud' }],
    ['https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk', { provider: 'Spotify' }],
  ])('%s', (address, found) => {
    expect(embedOf(address)).toMatchObject(found)
  })

  it.each([
    'https://example.org/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://evil.example/https://youtu.be/dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v="><script>',
    'javascript:https://youtu.be/dQw4w9WgXcQ',
    'https://www.youtube.com/redirect?q=https://evil.example',
    'https://user@evil.example/youtu.be/dQw4w9WgXcQ',
    'https://vimeo.com/12345678901234567890',
    `https://youtu.be/dQw4w9WgXcQ?${'a'.repeat(600)}`,
    '',
  ])('and what may not: %s', (address) => {
    expect(embedOf(address)).toBeNull()
  })

  it('[EMBED1] frames no other sites than those that a page allows, and finds itself again by its address', () => {
    const addresses = [
      'https://youtu.be/dQw4w9WgXcQ',
      'https://player.vimeo.com/video/1',
      'https://dai.ly/x8abcde',
      'https://soundcloud.com/a/b',
      'https://open.spotify.com/track/4rOoJ6Egrf8K2IrywzwOMk',
    ]
    const found = addresses.map(embedOf)
    expect(found.map((embed) => new URL(embed?.frame ?? '').origin)).toEqual(FRAME_ORIGINS)
    expect(found.map((embed) => embedOf(embed?.address ?? ''))).toEqual(found)
  })
})
