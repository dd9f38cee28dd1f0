import { writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { archiveFigures } from './archive-figures.ts'
import { deskFigures } from './desk/desk-figures.ts'
import { PEERS } from './hub/contenders.ts'
import { HUB_LOADS, hubFigures } from './hub/hub-figures.ts'
import { newsroomFigures } from './newsroom-figures.ts'
import { pagesFigures } from './pages/pages-figures.ts'
import { pictureFigures } from './picture-figures.ts'
import { Report } from './report.ts'
import { standstill } from './standstill.ts'
import { versionFigures } from './version-figures.ts'

/*
 * `npm run bench`: the figures that a newsroom is judged by, from real processes on this machine; or a part of them:
 *   npm run bench -- newsroom            what a newsroom notices
 *   npm run bench -- hub                 the loads on the hub
 *   npm run bench -- pictures            uploads of the largest pictures
 *   npm run bench -- typing              what somebody notices who writes in a long story among colleagues, in Chromium
 *   npm run bench -- versions            what versions of long drafts cost
 *   npm run bench -- pages               what readers cost: pages out of the cache, open streams, views
 *   npm run bench -- archive             a million stories, which take half an hour to write; --keep FOLDER keeps SQLite's
 *                                        for the next time, --postgres URL writes PostgreSQL's on that server and keeps them
 * Each part that is run whole writes its table to test/bench/results. Of the hub, without writing:
 *   npm run bench -- hub a b             loads by letter
 *   npm run bench -- hub --only '100 rooms'  loads whose name holds the words
 *   --against none                       Galley alone; or a peer's name, once or more
 *   --cpu-prof                           also profiles Galley and prints where its time goes; the profiles
 *                                        are left in test/artifacts, for the developer tools of a browser
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    against: { type: 'string', multiple: true },
    keep: { type: 'string' },
    postgres: { type: 'string' },
    'cpu-prof': { type: 'boolean', default: false },
  },
})
const [wanted, ...letters] = positionals
const loads = HUB_LOADS.filter(
  ({ letter, name }) =>
    (letters.length === 0 || letters.includes(letter)) && name.includes(values.only ?? ''),
)
const peers = PEERS.filter(({ name }) => values.against?.includes(name) ?? true)
if (loads.length === 0) throw new Error('there is no such load on the hub')
const isWholeHub = loads.length === HUB_LOADS.length && peers.length === PEERS.length

interface Part {
  measure: (report: Report) => Promise<void>
  about: string
  whole: boolean
}

const PARTS: Record<string, Part> = {
  newsroom: {
    measure: newsroomFigures,
    about:
      'What a newsroom notices: starting, memory, writing together, publishing, what a reader loads.',
    whole: true,
  },
  hub: {
    measure: (report) => hubFigures(loads, { report, peers, profiling: values['cpu-prof'] }),
    about: `A keystroke has arrived when the other editor's socket has heard it. Peers keep nothing on disk; Galley writes
every keystroke to its journal before it shows it, and commits it before it says "Saved". CPU is all that the server's
process computes, from /proc.`,
    whole: isWholeHub && !values['cpu-prof'],
  },
  pictures: {
    measure: pictureFigures,
    about:
      'The largest pictures that are taken, in memory of the process that decodes them, and for those who write meanwhile.',
    whole: true,
  },
  typing: {
    measure: deskFigures,
    about: `A key's time is Chromium's own: from the event to the presentation of the frame behind it, which comes 60 times a second
and so takes 8 ms on average by itself. All of Chromium shares the cores with the newsroom and nine colleagues, so what the page's thread
computes meanwhile stands beside it. Bytes are those that came over the wire, pictures apart.`,
    whole: true,
  },
  versions: {
    measure: versionFigures,
    about: `A long draft, typed two letters at a time in 118 sessions; and one of 8 MB. The longest
turn is that of the thread that answers everybody, while another one packs.`,
    whole: true,
  },
  pages: {
    measure: (report) => pagesFigures(report),
    about: `What readers cost, beside servers that do nothing but send the same bytes. Whoever asks runs on the other core. Galley asks
its database for each page whether it is out of date (once for all who ask in one turn of its loop), and writes a line of its log.`,
    whole: true,
  },
  archive: {
    measure: (report) =>
      archiveFigures(report, { folder: values.keep ?? null, postgresUrl: values.postgres ?? null }),
    about:
      'Every page is made anew, because a story was published before it was asked for; the list is that of a desk.',
    whole: true,
  },
}

if (wanted !== undefined && !PARTS[wanted])
  throw new Error(`there is no part ${wanted}: ${Object.keys(PARTS).join(', ')}`)
for (const [name, part] of Object.entries(PARTS))
  if (wanted === undefined || wanted === name) await run(name, part)

async function run(name: string, { measure, about, whole }: Part) {
  const busy = loadavg()[0] ?? NaN
  const stood = await standstill()
  const report = new Report()
  await measure(report)
  console.log(`\n${await format(report.table(), { parser: 'markdown' })}`)
  if (!whole) return
  const machine = `${availableParallelism()} cores, ${process.platform}, Node ${process.versions.node}`
  const results = `# Figures: ${name}

Written by \`npm run bench -- ${name}\` on ${new Date().toISOString().slice(0, 10)}: ${machine}; all that is measured shares them.
Other work on the machine makes every figure worse: its load average before the run was ${busy.toFixed(1)}.
Before the run a loop that does nothing stood still on its cores for ${stood}.

${about}

${report.table()}
`
  const path = join(import.meta.dirname, 'results', `${name}.md`)
  await writeFile(path, await format(results, { parser: 'markdown' }))
}
