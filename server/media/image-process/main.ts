import { writeFile } from 'node:fs/promises'
import { flushCompileCache } from 'node:module'
import { constants, setPriority } from 'node:os'
import { job, type Answer, type ReceivedJob } from './messages.ts'

/*
 * The process that decodes what people upload: a fault in a decoder, or a picture that is made to be slow, costs that
 * picture. `ImageProcess` starts it, gives it one job at a time and ends it.
 */

// Linux keeps a priority for each thread: those of libvips take this one's, so it comes before them.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
await goFirstWhenMemoryIsShort()
// However the node ended: nobody waits for what this process is doing.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
const { makeAvif } = await import('./make-avif.ts')
const { makeCuts } = await import('./make-cuts.ts')
const { makeFiles } = await import('./make-files.ts')
const { makeMarks } = await import('./make-marks.ts')
const { narrow } = await import('./narrow.ts')
narrow()
// It never ends by itself.
flushCompileCache()
// What it throws is no picture's fault (a full disk, a bug), and ends the process.
process.on('message', (message) => void answer(message))

async function answer(message: unknown) {
  const asked = job.parse(message)
  process.send?.(await made(asked))
}

function made(asked: ReceivedJob): Promise<Answer> {
  switch (asked.as) {
    case 'picture':
      return makeFiles(asked)
    case 'cuts':
      return makeCuts(asked)
    case 'avif':
      return makeAvif(asked)
    case 'logo':
    case 'icon':
    case 'portrait':
      return makeMarks(asked, asked.as)
  }
}

/** Where Linux is: elsewhere there is no such file, and nothing to be done. */
async function goFirstWhenMemoryIsShort() {
  await writeFile('/proc/self/oom_score_adj', '1000').catch(() => {})
}
