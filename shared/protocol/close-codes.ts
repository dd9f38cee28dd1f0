/** Why a draft socket was closed. 4400 to 4499 are permanent: a client must not come back by itself. */
export const CLOSE = {
  badFrame: 4400,
  notSignedIn: 4401,
  mayNot: 4403,
  noSuchStory: 4404,
  /** [SUG1] Something of it was no suggestion; what could be made one was. The client drops its copy and comes anew. */
  onlySuggests: 4409,
  tooBig: 4413,
  editorTooOld: 4426,
  draining: 1012,
  overloaded: 1013,
} as const

/**
 * A client closes a socket with it that it gives up for another. Whoever closes one in any other way has said all that
 * they had to say.
 */
export const COMES_BACK = 4000

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

export function isPermanent(code: number): boolean {
  return code >= 4400 && code <= 4499
}
