import { GalleyError } from '../kernel/errors.ts'

const MIB = 1024 * 1024
const MOST_FILE_BYTES = 20 * MIB
/** Boundaries, headers and the like around the file. */
const MOST_BODY_BYTES = MOST_FILE_BYTES + 16 * 1024

/** The bytes of the one `file` of a multipart request; counts them as they arrive and stops at 20 MiB. */
export async function readUpload(request: Request): Promise<Uint8Array> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw new GalleyError('unsupported-type', 'Send multipart/form-data with one field "file".')
  const body = await readBody(request)
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch((cause: unknown) => {
      throw new GalleyError('bad-request', 'This multipart body is broken.', { cause })
    })
  const [file, ...others] = [...form.values()]
  if (others.length > 0 || !(file instanceof File) || !form.has('file'))
    throw new GalleyError('bad-input', 'Send exactly one image.', {
      faults: [{ field: 'file', message: 'send one image in this field, and no other field' }],
    })
  if (file.size > MOST_FILE_BYTES) throw tooBig()
  return new Uint8Array(await file.arrayBuffer())
}

async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BODY_BYTES) throw tooBig()
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels the stream: nothing more is read.
  for await (const chunk of arriving(request)) {
    size += chunk.byteLength
    if (size > MOST_BODY_BYTES) throw tooBig()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function* arriving(request: Request): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of request.body ?? []) yield chunk
  } catch (cause) {
    throw new GalleyError('bad-request', 'The upload broke off.', { cause })
  }
}

function tooBig(): GalleyError {
  return new GalleyError('too-big', 'An image has at most 20 MiB.')
}
