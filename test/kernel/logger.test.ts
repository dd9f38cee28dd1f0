import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createLogger, JoinedLines } from '../../server/kernel/logger.ts'

/** What lines are handed on to. */
function sink() {
  const heard: string[] = []
  const lines = new JoinedLines({
    write: (text) => heard.push(text),
    flushSync: () => heard.push('flushed'),
  })
  return { lines, heard }
}

it('hands on lines that are written in one go as one text, in their order', async () => {
  const { lines, heard } = sink()
  lines.write('a\n')
  lines.write('b\n')
  expect(heard).toEqual([])
  await Promise.resolve()
  expect(heard).toEqual(['a\nb\n'])
  lines.write('c\n')
  await Promise.resolve()
  expect(heard).toEqual(['a\nb\n', 'c\n'])
})

it('hands on what is there before it flushes, and nothing twice', async () => {
  const { lines, heard } = sink()
  lines.write('a\n')
  lines.flushSync()
  lines.write('b\n')
  await Promise.resolve()
  lines.flushSync()
  expect(heard).toEqual(['a\n', 'flushed', 'b\n', 'flushed'])
})

it('has written a warning, and all before it, when the next line of code runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-log-'))
  const file = openSync(join(folder, 'log'), 'w')
  // The log goes on writing to it as long as there is a process.
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const log = createLogger('info', file)
  const written = () =>
    readFileSync(join(folder, 'log'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line))
  log.debug('not at this level')
  log.info({ story: 'st_1' }, 'first')
  log.child({ node: 'nd_1' }).info('second')
  expect(written()).toEqual([])
  log.child({ node: 'nd_1' }).warn({ password: 'hunter22' }, 'third')
  expect(written()).toMatchObject([
    { story: 'st_1', msg: 'first' },
    { node: 'nd_1', msg: 'second' },
    { password: '[hidden]', msg: 'third' },
  ])
})
