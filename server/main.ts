import { parseConfig, type Config } from './kernel/config.ts'
import { systemClock } from './kernel/clock.ts'
import { ConfigError } from './kernel/errors.ts'
import { systemIds } from './kernel/ids.ts'
import { createLogger } from './kernel/logger.ts'
import type { Newsroom } from './newsroom.ts'

/** After this long a stop that hangs is given up, and the exit code says so. */
const STOP_DEADLINE_MS = 20_000

// Whatever is written here is for this user alone.
process.umask(0o077)

try {
  const config = parseConfig(process.env, process.argv.includes('--dev'))
  const logger = createLogger(config.logLevel)
  const { startNewsroom } = await import('./newsroom.ts')
  const newsroom = await startNewsroom(config, { clock: systemClock, ids: systemIds, logger })
  welcome(config, newsroom)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      logger.info({ signal }, 'stopping')
      setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref()
      void stop(newsroom)
    })
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`Galley can’t start:\n${error.message}\n`)
  process.exitCode = 1
}

/** [END1] The exit code tells the truth: 0 only if everything that was acknowledged is saved. */
async function stop(newsroom: Newsroom) {
  const saved = await newsroom.stop().catch((error: unknown) => {
    process.stderr.write(`Galley did not stop cleanly: ${String(error)}\n`)
    return false
  })
  process.exit(saved ? 0 : 1)
}

function welcome(config: Config, { port, admin }: Newsroom) {
  const at =
    config.publicUrl === `http://localhost:${config.port}`
      ? `http://localhost:${port}`
      : config.publicUrl
  const lines = [`Galley is open: ${at} (readers) and ${at}/desk (newsroom)`]
  if (admin) lines.push(`  e-mail    ${admin.email}`)
  if (admin?.password) lines.push(`  password  ${admin.password}   (shown only now)`)
  process.stdout.write(`${lines.join('\n')}\n`)
}
