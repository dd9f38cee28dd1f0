import { existsSync } from 'node:fs'
import { findSecrets } from '../accounts/secret.ts'
import { OperatorTokens } from '../accounts/operator-tokens.ts'
import { openLocal } from './local.ts'
import { Refusal, type CliNewsroom } from './newsroom.ts'
import { openRemote, probe } from './remote.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Config } from '../kernel/config.ts'
import { ConfigError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import { openDatabase } from '../store/open-database.ts'

interface Deps {
  clock: Clock
  ids: Ids
}

/** Through the newsroom's server if it runs, else through its database, which is free then. */
export async function openNewsroom(config: Config, deps: Deps): Promise<CliNewsroom> {
  const addresses = addressesOf(config)
  const found = await Promise.all(addresses.map(probe))
  const running = addresses[found.indexOf('newsroom')]
  if (running !== undefined) return openRunning(running, config, deps)
  const stranger = addresses[found.indexOf('stranger')]
  if (stranger !== undefined)
    throw new Refusal(
      `What answers at ${stranger} is no newsroom. Set PORT or PUBLIC_URL as the newsroom’s server has it.`,
    )
  return openStopped(addresses, config, deps)
}

function addressesOf({ host, port, publicUrl }: Config): string[] {
  const name =
    host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  const own = `http://${name}:${port}`
  return publicUrl === `http://localhost:${port}` ? [own] : [own, publicUrl]
}

async function openRunning(url: string, config: Config, { clock }: Deps): Promise<CliNewsroom> {
  const { secret: configured, secretBefore: before, dataDir } = config
  const secrets = await findSecrets({ configured, before, dataDir })
  if (secrets === null)
    throw new Refusal(
      `A newsroom answers at ${url}, but there is no secret in ${dataDir} to speak to it with. ` +
        'Run this where its server was started, or set SECRET or DATABASE_URL as it has them.',
    )
  const operators = new OperatorTokens({ secret: secrets[0], clock })
  const ticket = (as: string | null) => operators.issue(as === null ? {} : { as })
  return openRemote({ url, ticket })
}

async function openStopped(addresses: string[], config: Config, deps: Deps): Promise<CliNewsroom> {
  const { database } = config
  if (database.kind === 'sqlite' && !existsSync(database.path))
    throw new Refusal(
      `There is no newsroom: nothing answers at ${addresses.join(' or ')}, and ${database.path} does not exist. ` +
        'Start it once (npm start), or set PORT and DATABASE_URL as it has them.',
    )
  try {
    return openLocal({ ...deps, ...config, database: await openDatabase(database) })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new Refusal(
      `${error.message}\nNothing answers at ${addresses.join(' or ')}: is PORT set as the server has it?`,
    )
  }
}
