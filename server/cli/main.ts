import { runCli } from './run.ts'
import { systemClock } from '../kernel/clock.ts'
import { systemIds } from '../kernel/ids.ts'

/* `npm run galley -- COMMAND …`: what the operator of a newsroom does from the command line. */

// As the server does.
process.umask(0o077)

const deps = { env: process.env, clock: systemClock, ids: systemIds }
const ran = await runCli(process.argv.slice(2), deps)
if (ran.ok) process.stdout.write(ran.out)
else process.stderr.write(ran.err)
process.exitCode = ran.ok ? 0 : 1
