import type { z } from 'zod'
import {
  frontPage,
  type frontChange,
  type FrontPlacesChange,
} from '../../../shared/protocol/api/front.ts'
import { call, problemIn, ProblemError, send } from '../ui/api.ts'

export const frontApi = {
  front: () => call(frontPage, '/api/front'),
  arrange: (json: z.input<typeof frontChange>) =>
    call(frontPage, '/api/front', { method: 'PUT', json }),
  preview,
}

/** The page as readers would see it. */
async function preview(json: FrontPlacesChange): Promise<string> {
  const response = await send('/api/front/preview', { method: 'POST', json })
  if (!response.ok) throw new ProblemError(await problemIn(response))
  return response.text()
}
