import type { z } from 'zod'
import {
  checklist,
  liveRevision,
  published,
  retracted,
  type mendRequest,
  type publishRequest,
  takenDown,
  type takeDownRequest,
} from '../../../shared/protocol/api/publishing.ts'
import { call, on } from '../ui/api.ts'

export const publishingApi = {
  checklist: (id: string) => call(checklist, on('stories', id, 'checklist')),
  liveRevision: (id: string) => call(liveRevision, on('stories', id, 'revision')),
  publish: (id: string, json: z.input<typeof publishRequest>) =>
    call(published, on('stories', id, 'publish'), { method: 'POST', json }),
  retract: (id: string, note: string) =>
    call(retracted, on('stories', id, 'retract'), { method: 'POST', json: { note } }),
  mendRetraction: (id: string, json: z.input<typeof mendRequest>) =>
    call(retracted, on('stories', id, 'retraction'), { method: 'PUT', json }),
  takeDown: (id: string, json: z.input<typeof takeDownRequest>) =>
    call(takenDown, on('stories', id, 'take-downs'), { method: 'POST', json }),
}
