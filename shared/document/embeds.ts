/** What may be embedded: an address that a person copied, and the one that its frame has. Nothing else is ever framed. */
export interface Embed {
  provider: string
  /** The page of it, for a link. */
  address: string
  frame: string
  /** Width over height. */
  ratio: number
}

interface Provider {
  name: string
  /** Of the page that people copy; the first group is what `page` and `frame` are made of. */
  patterns: readonly RegExp[]
  page: (id: string) => string
  frame: (id: string) => string
  ratio: number
}

const WIDE = 16 / 9

const PROVIDERS: readonly Provider[] = [
  {
    name: 'YouTube',
    patterns: [
      /^https?:\/\/(?:www\.|m\.)?youtube\.com\/watch\?(?:[^#]*&)?v=([\w-]{11})(?:[&#]|$)/,
      /^https?:\/\/(?:www\.|m\.)?youtube\.com\/(?:shorts|live|embed)\/([\w-]{11})(?:[/?#]|$)/,
      /^https?:\/\/(?:www\.)?youtube-nocookie\.com\/embed\/([\w-]{11})(?:[/?#]|$)/,
      /^https?:\/\/youtu\.be\/([\w-]{11})(?:[/?#]|$)/,
    ],
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
    frame: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
    ratio: WIDE,
  },
  {
    name: 'Vimeo',
    patterns: [
      /^https?:\/\/(?:www\.)?vimeo\.com\/(\d{1,12})(?:[/?#]|$)/,
      /^https?:\/\/player\.vimeo\.com\/video\/(\d{1,12})(?:[/?#]|$)/,
    ],
    page: (id) => `https://vimeo.com/${id}`,
    frame: (id) => `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1`,
    ratio: WIDE,
  },
  {
    name: 'Dailymotion',
    patterns: [
      /^https?:\/\/(?:www\.)?dailymotion\.com\/video\/(\w{4,12})(?:[/?#]|$)/,
      /^https?:\/\/dai\.ly\/(\w{4,12})(?:[/?#]|$)/,
    ],
    page: (id) => `https://www.dailymotion.com/video/${id}`,
    frame: (id) => `https://geo.dailymotion.com/player.html?video=${id}`,
    ratio: WIDE,
  },
  {
    name: 'SoundCloud',
    patterns: [/^https?:\/\/(?:www\.|m\.)?soundcloud\.com\/([\w-]{1,80}\/[\w-]{1,120})(?:[?#]|$)/],
    page: (id) => `https://soundcloud.com/${id}`,
    frame: (id) =>
      `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com/${id}`)}&auto_play=true`,
    ratio: 3,
  },
  {
    name: 'Spotify',
    patterns: [
      /^https?:\/\/open\.spotify\.com\/(?:intl-\w{2}\/)?((?:episode|show|track|album|playlist)\/\w{22})(?:[?#]|$)/,
    ],
    page: (id) => `https://open.spotify.com/${id}`,
    frame: (id) => `https://open.spotify.com/embed/${id}`,
    ratio: 2,
  },
]

/** Where frames come from: a page allows these and no others. */
export const FRAME_ORIGINS: readonly string[] = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://geo.dailymotion.com',
  'https://w.soundcloud.com',
  'https://open.spotify.com',
]

export const PROVIDER_NAMES: readonly string[] = PROVIDERS.map(({ name }) => name)

const LONGEST_ADDRESS = 500

/** Null for what may not be embedded. */
export function embedOf(address: string): Embed | null {
  if (address.length > LONGEST_ADDRESS) return null
  for (const { name, patterns, page, frame, ratio } of PROVIDERS)
    for (const pattern of patterns) {
      const id = pattern.exec(address)?.[1]
      if (id !== undefined) return { provider: name, address: page(id), frame: frame(id), ratio }
    }
  return null
}
