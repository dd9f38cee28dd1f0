import { search, type Hit } from './query.ts'

/* A pattern may take for ever on some texts: here it holds up nobody, and can be ended. */

export interface Asked {
  source: string
  flags: string
  texts: readonly string[]
}

/** `ready` once, then what each question found; null: too much. */
export type Told = 'ready' | { found: Hit[][] | null }

const tell = (told: Told) => postMessage(told)

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  tell({ found: search(new RegExp(data.source, data.flags), data.texts) })
})
tell('ready')
