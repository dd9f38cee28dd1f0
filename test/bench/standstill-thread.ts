import { parentPort } from 'node:worker_threads'
import { watchTheClock } from './standstill.ts'

/* A thread of `standstill`. */

parentPort?.postMessage(watchTheClock())
