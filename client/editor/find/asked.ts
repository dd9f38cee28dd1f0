/** What somebody looks for. */
export interface Query {
  text: string
  matchCase: boolean
  wholeWords: boolean
  isPattern: boolean
}

export const NO_QUERY: Query = { text: '', matchCase: false, wholeWords: false, isPattern: false }
