import { open } from 'node:fs/promises'
import type { z } from 'zod'
import { newKey } from '../../shared/protocol/api/keys.ts'
import { newUser, type User } from '../../shared/protocol/api/people.ts'
import { UNSURE } from '../../shared/model/import-note.ts'
import { ROLES, SCOPES } from '../../shared/model/roles.ts'
import { newPassword } from '../accounts/users.ts'
import { eraseUser } from './erase-user.ts'
import { Refusal, type CliNewsroom } from './newsroom.ts'
import type { Ids } from '../kernel/ids.ts'
import { MAX_IMPORT_BYTES } from '../stories/import/bytes.ts'

export interface CliCommand {
  usage: string
  about: string
  /** How many arguments it takes besides options. */
  takes: number
  options: readonly string[]
  /** Answers what to print. */
  run(given: Given): Promise<string[]>
}

interface Given {
  argument: string
  options: Partial<Record<string, string>>
  /** Opened only when the command itself makes sense. */
  newsroom: () => Promise<CliNewsroom>
  ids: Ids
}

export const COMMANDS: Readonly<Record<string, CliCommand>> = {
  import: {
    usage: 'FILE [--as EMAIL]',
    about: 'make a story of a page of plain text or HTML',
    takes: 1,
    options: ['as'],
    run: importPage,
  },
  check: {
    usage: 'STORY',
    about:
      'look at a story’s draft while the newsroom is stopped, and delete what no editor can show',
    takes: 1,
    options: [],
    run: async ({ argument, newsroom }) => (await newsroom()).checkDraft(argument),
  },
  'secret rotate': {
    usage: '',
    about:
      'make a new secret, while the newsroom is stopped, and seal with it what the old one sealed',
    takes: 0,
    options: [],
    run: async ({ newsroom }) => (await newsroom()).rotateSecret(),
  },
  'user add': {
    usage: 'EMAIL --name NAME --role ROLE [--password PASSWORD]',
    about: `let somebody in; roles: ${ROLES.join(', ')}`,
    takes: 1,
    options: ['name', 'role', 'password'],
    run: addUser,
  },
  'user list': { usage: '', about: 'who has an account', takes: 0, options: [], run: listUsers },
  'user two-step-off': {
    usage: 'EMAIL',
    about: 'take two-step sign-in off somebody who has lost it',
    takes: 1,
    options: [],
    run: twoStepOff,
  },
  'user erase': {
    usage: 'EMAIL-OR-ID [--name NAME]',
    about: 'erase what tells who somebody is, for good; says first what goes and what stays',
    takes: 1,
    options: ['name'],
    run: async ({ argument, options, newsroom }) =>
      eraseUser(await newsroom(), { argument, name: options['name'] }),
  },
  'key add': {
    usage: '--user EMAIL --name NAME --scopes SCOPE,SCOPE',
    about: `make an API key; scopes: ${SCOPES.join(', ')}`,
    takes: 0,
    options: ['user', 'name', 'scopes'],
    run: addKey,
  },
  'key list': { usage: '', about: 'all API keys', takes: 0, options: [], run: listKeys },
  'key revoke': { usage: 'ID', about: 'end an API key', takes: 1, options: [], run: revokeKey },
}

async function importPage({ argument, options, newsroom }: Given): Promise<string[]> {
  const page = await readPage(argument)
  const room = await newsroom()
  const author = options['as'] === undefined ? null : await personBy(room, options['as'])
  const { id, headline, unsure } = await room.importPage(page, author?.id ?? null)
  const doubts = unsure.flatMap(({ line, reason }) => [`  ${line}`, `    ${UNSURE[reason]}`])
  return [
    `Imported ${id}: ${headline || '(no headline)'}`,
    ...(doubts.length > 0 ? ['Look at these lines, which are in the text:', ...doubts] : []),
  ]
}

/** One byte more than an import may have is enough to see that it is too big. */
async function readPage(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    await using file = await open(path)
    const buffer = new Uint8Array(MAX_IMPORT_BYTES + 1)
    let length = 0
    for (let read = -1; read !== 0 && length < buffer.length; length += read)
      read = (await file.read(buffer, length)).bytesRead
    return buffer.subarray(0, length)
  } catch (error) {
    throw new Refusal(`${path} can’t be read: ${reasonOf(error)}`)
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file.'
  if (code === 'EISDIR') return 'it is a folder.'
  return code === 'EACCES' ? 'you may not.' : message
}

async function addUser({ argument, options, newsroom, ids }: Given): Promise<string[]> {
  const password = options['password'] ?? newPassword(ids)
  const { name, role } = options
  const user = checked(newUser, { email: argument, name, role, password })
  const { email } = await (await newsroom()).addUser(user)
  const lines = [`Added ${email} as ${user.role}`]
  if (options['password'] === undefined) lines.push(`  password  ${password}   (shown only now)`)
  return lines
}

async function listUsers({ newsroom }: Given): Promise<string[]> {
  const users = await (await newsroom()).users()
  return table(users.map(({ email, role, name, id }) => [email, role, name, id]))
}

async function twoStepOff({ argument, newsroom }: Given): Promise<string[]> {
  const room = await newsroom()
  const { id, email } = await personBy(room, argument)
  if (!(await room.takeFactorOff(id)))
    throw new Refusal(`${email} signs in with the password alone already.`)
  return [
    `${email} signs in with the password alone, and is asked to set up two steps if their role needs it.`,
  ]
}

async function addKey({ options, newsroom }: Given): Promise<string[]> {
  const { user: email, name, scopes: list } = options
  if (email === undefined) throw new Refusal('Say whom the key acts as: --user EMAIL')
  const { name: checkedName, scopes } = checked(newKey, { name, scopes: list?.split(',') ?? [] })
  const room = await newsroom()
  const { id: userId } = await personBy(room, email)
  const key = await room.addKey({ userId, name: checkedName, scopes: [...new Set(scopes)] })
  return [`${key}   (shown only now)`]
}

async function listKeys({ newsroom }: Given): Promise<string[]> {
  const room = await newsroom()
  const emails = new Map((await room.users()).map(({ id, email }) => [id, email]))
  return table(
    (await room.keys()).map(({ id, name, userId, scopes, usedAt }) => [
      id,
      name,
      emails.get(userId) ?? userId,
      scopes.join(','),
      usedAt === null ? 'never used' : `used ${usedAt}`,
    ]),
  )
}

async function revokeKey({ argument, newsroom }: Given): Promise<string[]> {
  if (!(await (await newsroom()).revokeKey(argument)))
    throw new Refusal(`There is no key ${argument}: see \`key list\`.`)
  return [`Revoked ${argument}`]
}

async function personBy(newsroom: CliNewsroom, email: string): Promise<User> {
  const person = (await newsroom.users()).find((user) => user.email === email.toLowerCase())
  if (!person) throw new Refusal(`Nobody here has the e-mail address ${email}: see \`user list\`.`)
  return person
}

function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
  }))
  throw new Refusal('Some values are not right.', faults)
}

function table(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
