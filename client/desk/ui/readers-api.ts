import { arrivals, readersFigures } from '../../../shared/protocol/api/readers.ts'
import { call, on } from './api.ts'

export const readersApi = {
  readers: (id: string) => call(readersFigures, on('stories', id, 'readers')),
  arrivals: (id: string) => call(arrivals, on('stories', id, 'arrivals')),
}
