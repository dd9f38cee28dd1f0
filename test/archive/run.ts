import { parseArgs } from 'node:util'
import { writeArchive } from './write-archive.ts'

/*
 * `npm run archive -- --database sqlite:./data/galley.db --stories 1000000`: a newsroom that was started once, and so has its
 * admin, and has no stories, gets those of twenty years, to try with what only an old newsroom has. A million takes some
 * minutes and some gigabytes.
 */

const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    stories: { type: 'string', default: '1000000' },
  },
})
if (values.database === undefined)
  throw new Error('--database sqlite:FILE or postgres://… is missing')
const count = Number(values.stories)
if (!Number.isInteger(count) || count < 1) throw new Error('--stories is a number from 1 on')
await writeArchive(values.database, count, (done) => console.log(`${done} of ${count} stories`))
console.log(`${count} stories`)
