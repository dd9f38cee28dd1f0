import * as mediaWords from '../../desk/words/media.ts'

/** A picture that is brought in, and what is said of it already. */
export interface Coming {
  name: string
  /** Gives the asset's id. Rejects with an error that says what to do. */
  bring: (tell: (share: number) => void) => Promise<string>
  /** What a paragraph below it says. */
  caption?: string
  alt?: string
}

/** What only another program has. */
export const LEFT = {
  name: '',
  bring: () => Promise.reject(new Error(mediaWords.addThem)),
  percent: 0,
  fault: mediaWords.addThem,
}
