import { amount, type Parts } from './language.ts'

/** The people of the newsroom, who is invited, and what an admin does with their accounts. */
export const peopleWords = {
  title: 'People',
  invite: 'Invite',
  lead: 'Reporters write their own and assigned stories, editors write and move all, publishers also publish, admins also manage people, webhooks and sections.',
  you: ' (you)',
  roleOf: (name: string) => `Role of ${name}`,
  anotherAdmin: 'Another admin changes your role',
  neverSeen: 'never signed in',
  lastSeen: (when: string) => `last seen ${when}`,
  facts: (email: string, seen: string) => `${email} · ${seen}`,
  factsDisabled: (email: string, seen: string) => `${email} · disabled, ${seen}`,
  moreFor: (name: string) => `More for ${name}`,
  rename: 'Rename…',
  reset: 'Link for a new password…',
  devices: 'Devices…',
  enable: 'Enable',
  disable: 'Disable…',
  remove: 'Remove…',
  devicesOf: (name: string) => `Devices of ${name}`,
  renameTitle: (name: string) => `Rename ${name}`,
  name: 'Name',
  renameDo: 'Rename',
}

export const invitationWords = {
  invited: 'Invited',
  linkWorks: (role: string, until: string) => `${role} · the link works until ${until}`,
  linkTooOld: (role: string) => `${role} · the link is too old`,
  newLink: 'New link',
  newLinkFor: (email: string) => `New link for ${email}`,
  takeBack: 'Take back',
  takeBackOf: (email: string) => `Take back the invitation of ${email}`,
  title: 'Invite',
  sendTo: <T>(whom: T): Parts<T> => [
    'Send this link to ',
    whom,
    '. With it they choose a name and a password, and are in.',
  ],
  email: 'E-mail',
  emailHint: 'What they sign in with. Nothing is sent there: you get a link to hand on.',
  role: 'Role',
  makeLink: 'Make a link',
}

export const resetWords = {
  title: 'Link for a new password',
  sendTo: <T>(whom: T): Parts<T> => ['Send this link to ', whom, '.'],
  text: (name: string) =>
    `With the link, ${name} chooses a new password within 24 hours, and is signed out everywhere then. Until then the old password goes on. Links made for them before stop working.`,
  makeLink: 'Make a link',
}

/** Somebody's account comes to an end, for now or for good. */
export const leaveWords = {
  disable: {
    title: (name: string) => `Disable ${name}`,
    button: 'Disable',
    text: <T>(whom: T): Parts<T> => [
      whom,
      ' is signed out everywhere within a second and can’t sign in; API keys that act as them stop. You can enable them again.',
    ],
  },
  remove: {
    title: (name: string) => `Remove ${name}`,
    button: 'Remove',
    text: <T>(whom: T): Parts<T> => [
      whom,
      ' is signed out everywhere within a second, and the account is gone for good, with its API keys. The name stays with what they wrote and published.',
    ],
  },
  inHand: (stories: number) =>
    amount(stories, {
      one: '# story is in nobody else’s hands:',
      other: '# stories are in nobody else’s hands:',
    }),
  handOver: 'Hand over to',
  toNobody: 'Nobody: leave them as they are',
}
