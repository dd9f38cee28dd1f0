import { expect, it } from 'vitest'
import { assetsApi } from '../../../client/desk/ui/assets-api.ts'
import { MOST_IMAGE_BYTES } from '../../../shared/protocol/api/assets.ts'

it('a picture that the server would not take is not sent, and the desk says why', async () => {
  const file = new File([new Uint8Array(MOST_IMAGE_BYTES + 1)], 'huge.tif')
  await expect(assetsApi.upload(file)).rejects.toMatchObject({
    problem: { code: 'too-big', detail: expect.stringContaining('64 MiB') },
  })
})
