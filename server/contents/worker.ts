import { parentPort } from 'node:worker_threads'
import { answerTo, type Job } from './jobs.ts'

/* The thread of `Contents`. */

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answerTo(job)))
parentPort?.postMessage('ready')
