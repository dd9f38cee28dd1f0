import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pictureOf } from '../../server/sample/pictures.ts'
import { eventually } from '../support/eventually.ts'
import { NodeProcess } from '../support/node-process.ts'
import { children } from '../support/process-tree.ts'
import { residentMegabytes } from './measures.ts'
import { against, ms, type Report } from './report.ts'

const LIMITS = { sampleMs: 1_500, megabytes: 160 }
const STORIES = 6
const IDLE_MS = 62_000

/** What somebody notices who tries Galley: until the sample is there, and what it takes from their machine. */
export async function startFigures(report: Report): Promise<void> {
  await firstStart(report, { setup: 'the sample, on SQLite', env: {} })
  const folder = await mkdtemp(join(tmpdir(), 'galley-compiled-'))
  try {
    const env = { NODE_COMPILE_CACHE: folder }
    await firstStart(report, { setup: 'the same, nothing compiled before', env })
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function firstStart(report: Report, of: { setup: string; env: Record<string, string> }) {
  const { setup, env } = of
  const since = performance.now()
  await using node = await NodeProcess.start({ ...env, DEMO: '1' })
  await eventually(() => showsSample(node), { within: 10_000 })
  const took = performance.now() - since
  report.note({
    figure: `first start to a page with all ${STORIES} stories`,
    setup,
    value: ms(took),
    limit: against(took, LIMITS.sampleMs, ms(LIMITS.sampleMs)),
  })
  await upload(node)
  const [images = NaN] = await children(node.pid)
  const decoding = await residentMegabytes({ pid: images })
  await pause(IDLE_MS)
  const memory = await residentMegabytes(node)
  const left = (await children(node.pid)).length
  report.note({
    figure: 'memory (RSS) after a sign-in and an upload, idle for a minute',
    setup,
    value: `${memory.toFixed(0)} MB; the image process had ${decoding.toFixed(0)} MB, and ${left === 0 ? 'is gone' : 'is there'}`,
    limit: against(memory, LIMITS.megabytes, `${LIMITS.megabytes} MB`),
  })
}

async function showsSample(node: NodeProcess) {
  const html = await (await fetch(node.url)).text()
  const paths = new Set(html.match(/href="\/[a-z]+\/\d{4}\/\d\d\/\d\d\/[^"#]+"/g))
  if (paths.size !== STORIES) throw new Error(`the front page shows ${paths.size} stories`)
}

async function upload(node: NodeProcess) {
  const admin = await node.admin()
  const body = new FormData()
  body.set('file', new Blob([await readFile(pictureOf('world').original)]), 'world.jpg')
  const answer = await admin.fetch('/api/assets', { method: 'POST', body })
  if (!answer.ok) throw new Error(await answer.text())
}
