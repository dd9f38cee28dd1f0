import type { z } from 'zod'
import {
  attemptList,
  deliveryList,
  endpoint,
  endpointList,
  endpointWithSecret,
  type endpointChange,
  type newEndpoint,
} from '../../../shared/protocol/api/webhooks.ts'
import { call, listOf, nothing, on } from './api.ts'

export const webhooksApi = {
  endpoints: (cursor: string | null) => call(endpointList, listOf('/api/webhooks', { cursor })),
  addEndpoint: (json: z.input<typeof newEndpoint>) =>
    call(endpointWithSecret, '/api/webhooks', { method: 'POST', json }),
  changeEndpoint: (id: string, json: z.input<typeof endpointChange>) =>
    call(endpoint, on('webhooks', id), { method: 'PATCH', json }),
  rotateSecret: (id: string) =>
    call(endpointWithSecret, on('webhooks', id, 'rotate'), { method: 'POST', json: {} }),
  testEndpoint: (id: string) =>
    call(nothing, on('webhooks', id, 'test'), { method: 'POST', json: {} }),
  deleteEndpoint: (id: string) => call(nothing, on('webhooks', id), { method: 'DELETE' }),
  deliveries: (id: string, cursor: string | null) =>
    call(deliveryList, listOf(on('webhooks', id, 'deliveries'), { cursor })),
  attempts: (deliveryId: string, cursor: string | null) =>
    call(attemptList, listOf(on('deliveries', deliveryId, 'attempts'), { cursor })),
  resend: (deliveryId: string) =>
    call(nothing, on('deliveries', deliveryId, 'resend'), { method: 'POST', json: {} }),
}
