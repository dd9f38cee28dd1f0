import { asset, MOST_IMAGE_BYTES } from '../../../shared/protocol/api/assets.ts'
import * as problemsWords from '../words/problems.ts'
import { call, on, ownProblem, ProblemError } from './api.ts'

export const assetsApi = {
  asset: (id: string) => call(asset, on('assets', id)),
  upload,
}

async function upload(file: File) {
  return call(asset, '/api/assets', { method: 'POST', form: imageForm(file) })
}

export function imageForm(file: File): FormData {
  // Said before it is sent: to a browser that is still sending, the server's refusal is a lost connection.
  if (file.size > MOST_IMAGE_BYTES)
    throw new ProblemError(ownProblem('too-big', problemsWords.pictureTooBig))
  const form = new FormData()
  form.set('file', file)
  return form
}
