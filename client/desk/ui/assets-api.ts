import {
  asset,
  assetList,
  MOST_IMAGE_BYTES,
  type Asset,
} from '../../../shared/protocol/api/assets.ts'
import * as problemsWords from '../words/problems.ts'
import { call, listOf, on, ownProblem, problemIn, ProblemError } from './api.ts'
import { reach } from './reach.ts'

export const assetsApi = {
  asset: (id: string) => call(asset, on('assets', id)),
  upload: async (file: File) => call(asset, PATH, { method: 'POST', form: imageForm(file) }),
  uploadTelling,
  /** Of a picture at a public address, for a story. */
  fetch: (storyId: string, address: string) =>
    call(asset, on('stories', storyId, 'pictures'), { method: 'POST', json: { address } }),
  list: (text: string, cursor: string | null) =>
    call(assetList, listOf(PATH, { text, cursor, limit: '24' })),
}

const PATH = '/api/assets'

export function imageForm(file: File): FormData {
  // Said before it is sent: to a browser that is still sending, the server's refusal is a lost connection.
  if (file.size > MOST_IMAGE_BYTES)
    throw new ProblemError(ownProblem('too-big', problemsWords.pictureTooBig))
  const form = new FormData()
  form.set('file', file)
  return form
}

/** For a story. `tell` hears how much of the file has been sent, of 1: `fetch` does not say. */
async function uploadTelling(
  file: File,
  storyId: string,
  tell: (share: number) => void,
): Promise<Asset> {
  const form = imageForm(file)
  const request = new XMLHttpRequest()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
  request.onload = () => resolve()
  request.onerror = () =>
    reject(new ProblemError(ownProblem('unreachable', problemsWords.unreachable)))
  request.open('POST', `${PATH}?story=${encodeURIComponent(storyId)}`)
  request.setRequestHeader('accept', 'application/json')
  request.send(form)
  await promise
  const response = new Response(request.responseText, { status: request.status })
  if (!response.ok) throw new ProblemError(await problemIn(response))
  reach.answered()
  const parsed = asset.safeParse(await response.json().catch(() => undefined))
  if (!parsed.success) throw new ProblemError(ownProblem('unexpected', problemsWords.unexpected))
  return parsed.data
}
