import { eventually } from './eventually.ts'
import { pingPostgres, startPostgres } from './postgres-server.ts'
import { isExecutable, locatePrograms } from './programs.ts'
import { pingRedis, startRedis } from './redis-server.ts'

export interface Services extends AsyncDisposable {
  readonly postgresUrl: string
  readonly redisUrl: string
  readonly chromePath: string
}

const ANSWER_MS = 10_000

/**
 * Finds or starts what the tests need. DATABASE_URL (if it is a postgres URL), REDIS_URL and
 * CHROME_PATH name ones that are there already; the rest is found on this machine or installed from
 * Debian's packages, started on free ports with data that is thrown away, and stopped on dispose.
 */
export async function startServices(env = process.env): Promise<Services> {
  const given = {
    postgres: /^postgres(ql)?:/.test(env['DATABASE_URL'] ?? '') ? env['DATABASE_URL'] : undefined,
    redis: env['REDIS_URL'] || undefined,
    chrome: env['CHROME_PATH'] || undefined,
  }
  const programs = ['redis', 'postgres', 'chrome'] as const
  const located = await locatePrograms(programs.filter((program) => !given[program]))

  await using started = new AsyncDisposableStack()
  const outcomes = await Promise.allSettled([
    use(given.postgres, {
      name: 'DATABASE_URL',
      ping: pingPostgres,
      start: startPostgres,
      started,
    }),
    use(given.redis, { name: 'REDIS_URL', ping: pingRedis, start: startRedis, started }),
    checkedChrome(given.chrome ?? located.chrome),
  ])
  const [postgresUrl, redisUrl, chromePath] = outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  }) as [string, string, string]
  const owned = started.move()
  return {
    postgresUrl,
    redisUrl,
    chromePath,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

interface Source {
  name: string
  ping(url: string): Promise<void>
  start(): Promise<AsyncDisposable & { url: string }>
  started: AsyncDisposableStack
}

async function use(url: string | undefined, source: Source): Promise<string> {
  if (!url) return source.started.use(await source.start()).url
  try {
    await eventually(() => source.ping(url), { within: ANSWER_MS })
    return url
  } catch (cause) {
    throw new Error(`nothing usable answers at ${source.name} (${new URL(url).host})`, { cause })
  }
}

async function checkedChrome(path: string): Promise<string> {
  if (!isExecutable(path)) throw new Error(`CHROME_PATH: ${path} is not an executable file`)
  return path
}
