import { Refusal, type CliNewsroom, type Named } from './newsroom.ts'

/** Asked twice: the second time with the name. */
export async function eraseUser(
  room: CliNewsroom,
  { argument, name: given }: { argument: string; name: string | undefined },
): Promise<string[]> {
  const { id, name } = await whom(room, argument)
  if (given === undefined) return asked(id, name)
  if (given !== name) throw new Refusal(`${argument} is ${name}, not ${given}: nothing was erased.`)
  await room.eraseUser({ id, name })
  return [`Erased what told who ${id} is. Backups, and copies of before an upgrade, hold it still.`]
}

async function whom(room: CliNewsroom, argument: string): Promise<Named> {
  const users = await room.users()
  const user = users.find(({ id, email }) => id === argument || email === argument.toLowerCase())
  const found = user ?? (await room.formerUsers()).find(({ id }) => id === argument)
  if (found) return found
  const former = await room.formerUsers()
  throw new Refusal(
    [
      `Nobody here is ${argument}: see \`user list\`.`,
      ...(former.length > 0 ? ['Removed before:'] : []),
      ...former.map(({ id, name }) => `  ${id}  ${name}`),
    ].join('\n'),
  )
}

function asked(id: string, name: string): string[] {
  return [
    `This is ${name} (${id}). Gone for good would be: name, e-mail address, password, sessions, API keys,`,
    'links, when and from where they came, and their name and addresses in the audit log.',
    'What they wrote and published stays, bylines as well; “Former colleague …” stands for them elsewhere.',
    'Hand over first what only they have in hand. Then say it again:',
    `  npm run galley -- user erase ${id} --name "${name}"`,
  ]
}
