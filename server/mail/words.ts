import type { Letter } from './letter.ts'

/** A button with an address, in a letter of paragraphs. */
export interface LetterLink {
  label: string
  href: string
}

export interface Written {
  subject: string
  parts: readonly (string | LetterLink)[]
}

interface Newsroom {
  name: string
  publicUrl: string
  /** A moment as it is written there. */
  date: (at: number) => string
}

/** All that Galley says by mail, in English. */
export function written(letter: Letter, newsroom: Newsroom): Written {
  switch (letter.kind) {
    case 'invitation':
      return invitation(letter, newsroom)
    case 'reset':
      return reset(letter, newsroom)
    case 'test':
      return test(letter, newsroom)
    case 'password-changed':
    case 'factor-set':
    case 'factor-off':
    case 'codes-renewed':
    case 'recovery-used':
    case 'codes-refused':
      return news(letter, newsroom)
  }
}

type Of<Kind extends Letter['kind']> = Extract<Letter, { kind: Kind }>

function invitation(letter: Of<'invitation'>, { name, date }: Newsroom): Written {
  return {
    subject: `You are invited to ${name}`,
    parts: [
      `${letter.by} invites you to the newsroom of ${name}, as ${letter.role}.`,
      'Choose what colleagues call you, and a password:',
      { label: 'Join the newsroom', href: letter.link },
      `The link works once, until ${date(letter.until)}. Whoever has it can use it: keep it to yourself.`,
      'If you did not expect this, do nothing: there is no account without you.',
    ],
  }
}

function test(letter: Of<'test'>, { name, date }: Newsroom): Written {
  return {
    subject: `Mail of ${name} works`,
    parts: [
      `Hello ${letter.name},`,
      `${name} can send mail. You asked for this on ${date(letter.at)}.`,
    ],
  }
}

function reset(letter: Of<'reset'>, { name, date }: Newsroom): Written {
  const asked =
    letter.by === null
      ? 'Somebody, probably you, asked for a new password.'
      : `${letter.by} made you a link for a new password.`
  return {
    subject: `A new password for ${name}`,
    parts: [
      `Hello ${letter.name},`,
      `${asked} Choose it here:`,
      { label: 'Set a new password', href: letter.link },
      `The link works once, until ${date(letter.until)}. You are signed out everywhere then.`,
      'If you don’t want a new password, do nothing: the old one goes on.',
    ],
  }
}

type News = Exclude<Letter, { kind: 'invitation' | 'reset' | 'test' }>

/** Something has happened to an account, which its owner should hear of. */
function news(letter: News, { name, publicUrl, date }: Newsroom): Written {
  const [subject, what] = told(letter, date(letter.at))
  return {
    subject: `${subject}: ${name}`,
    parts: [
      `Hello ${letter.name},`,
      what,
      'If it was not you, choose a new password at once, which signs out all devices, and tell an admin:',
      { label: 'Your account', href: `${publicUrl}/desk/account` },
    ],
  }
}

function told(letter: News, when: string): [subject: string, what: string] {
  switch (letter.kind) {
    case 'password-changed':
      return ['Your password was changed', `Your password was changed on ${when}.`]
    case 'factor-set':
      return [
        'Two-step sign-in is on',
        `Two-step sign-in was set up on ${when}: signing in asks for a code of your authenticator app from now on.`,
      ]
    case 'factor-off':
      return [
        'Two-step sign-in is off',
        letter.by === null
          ? `Two-step sign-in was turned off on ${when}: your password alone lets you in.`
          : `${letter.by} turned your two-step sign-in off on ${when}: your password alone lets you in.`,
      ]
    case 'codes-renewed':
      return [
        'New recovery codes',
        `New recovery codes were made on ${when}. Those of before are worth nothing.`,
      ]
    case 'recovery-used':
      return [
        'A recovery code was used',
        `Somebody signed in with one of your recovery codes on ${when}. ${codesLeft(letter.left)}`,
      ]
    case 'codes-refused':
      return [
        'Somebody knows your password',
        `On ${when} somebody gave your right password, and then wrong codes again and again. They did not get in.`,
      ]
  }
}

function codesLeft(left: number): string {
  if (left === 0) return 'None is left: make new ones.'
  return left === 1 ? 'One is left.' : `${left} are left.`
}
