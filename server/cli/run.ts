import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { COMMANDS, type CliCommand } from './commands.ts'
import { Refusal, type CliNewsroom } from './newsroom.ts'
import { openNewsroom } from './open.ts'
import type { Clock } from '../kernel/clock.ts'
import { parseConfig } from '../kernel/config.ts'
import { ConfigError, GalleyError, type Fault } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'

interface CliDeps {
  env: Record<string, string | undefined>
  clock: Clock
  ids: Ids
}

export type Ran = { ok: true; out: string } | { ok: false; err: string }

/** One command, from its words to what it prints; whatever goes wrong is told in words. */
export async function runCli(words: readonly string[], deps: CliDeps): Promise<Ran> {
  try {
    if (words[0] === 'help' || words.includes('--help') || words.includes('-h'))
      return { ok: true, out: help() }
    const lines = await run(words, deps)
    return { ok: true, out: lines.map((line) => `${line}\n`).join('') }
  } catch (error) {
    return { ok: false, err: `galley: ${describe(error)}\n` }
  }
}

async function run(words: readonly string[], deps: CliDeps): Promise<string[]> {
  const { name, command, args } = find(words)
  const { argument, options } = read(name, command, args)
  await using opened = new AsyncDisposableStack()
  let newsroom: CliNewsroom | null = null
  return await command.run({
    argument: name === 'import' ? fromWhereCalled(argument, deps.env) : argument,
    options,
    newsroom: async () =>
      (newsroom ??= opened.use(await openNewsroom(parseConfig(deps.env), deps))),
    ids: deps.ids,
  })
}

function find(words: readonly string[]) {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (command) return { name, command, args: words.slice(length) }
  }
  const reason = words.length === 0 ? 'say what to do' : 'unknown command'
  throw new Refusal(`${reason}.\n\n${help()}`)
}

function read(name: string, command: CliCommand, args: string[]) {
  const options = Object.fromEntries(command.options.map((o) => [o, { type: 'string' } as const]))
  const usage = `\n  npm run galley -- ${name} ${command.usage}`
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.length === command.takes)
      return { argument: positionals[0] ?? '', options: values as Record<string, string> }
  } catch (error) {
    throw new Refusal(`${(error as Error).message}${usage}`)
  }
  throw new Refusal(`${name} takes ${command.takes || 'no'} argument(s) besides options:${usage}`)
}

/** npm runs scripts in the project's folder, wherever it was called. */
function fromWhereCalled(path: string, env: CliDeps['env']): string {
  return resolve(env['INIT_CWD'] ?? '.', path)
}

function help(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { usage, about }]) => `  ${`${name} ${usage}`.trimEnd()}\n      ${about}\n`,
  )
  return `npm run galley -- COMMAND\n\n${lines.join('')}
It speaks to the newsroom's server if that runs, else to its database; both are found through the same
environment variables as the server's (PORT, PUBLIC_URL, DATABASE_URL, SECRET).\n`
}

/** For people: what went wrong and where, and never a stack trace. */
function describe(error: unknown): string {
  if (error instanceof Refusal || error instanceof GalleyError)
    return [error.message, ...error.faults.map(faultLine)].join('\n')
  if (error instanceof ConfigError) return `the environment is not right:\n${error.message}`
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  return cause instanceof Error ? `${message}: ${describe(cause)}` : message
}

function faultLine({ field, message }: Fault): string {
  return `  ${field}: ${message}`
}
