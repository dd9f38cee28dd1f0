import { amount, type Parts } from './language.ts'

/* Signing in by a code besides the password. */

export const title = 'Two-step sign-in'
export const lead =
  'Besides your password, signing in asks for a code of an authenticator app on your phone. Whoever learns your password alone does not get in.'
export const off = 'Off.'
export const on = <T>(since: T, codes: number): Parts<T> => [
  'On since ',
  since,
  amount(codes, { one: '. # recovery code is left.', other: '. # recovery codes are left.' }),
]
export const required = 'Your role needs it.'
export const few = 'Make new recovery codes before the last is used.'
export const setUp = 'Set up'
export const setUpAnew = 'Set up anew'
export const setUpTitle = 'Set up two-step sign-in'
export const newCodes = 'New recovery codes'
export const newCodesText = 'Those that you have are worth nothing from then on.'
export const turnOff = 'Turn off'
export const turnOffTitle = 'Turn two-step sign-in off'
export const turnOffText = 'Your password alone lets you in from then on.'
export const password = 'Password'
export const passwordHint =
  'Once more, so that nobody else changes this at a desk that is left open.'
export const next = 'Continue'

export const roleNeeds =
  'Your role needs two-step sign-in. Set it up now: from then on you sign in with your password and a code.'
export const scan =
  'Scan this with an authenticator app, such as the one that keeps your passwords, then type the six digits that it shows.'
export const qrCode = 'QR code for the authenticator app'
export const openApp = 'Open an app on this device'
export const cannotScan = 'Or type this key into the app:'
export const copyKey = 'Copy the key'
export const code = 'Code'
export const turnOn = 'Turn on'

export const codesTitle = 'Your recovery codes'
export const codesText =
  'Each of them lets you in once without your phone. Keep them where you keep what matters, not on the phone: they are shown only now.'
export const copyCodes = 'Copy'
export const download = 'Download'
export const fileName = 'galley-recovery-codes.txt'
export const fileText = (codes: readonly string[]) =>
  `Galley recovery codes: each lets you in once.\n\n${codes.join('\n')}\n`
export const kept = 'I have kept them'

export const isOn = 'Two-step sign-in is on'
export const othersOut = 'All your other devices are signed out.'
export const isOff = 'Two-step sign-in is off'
export const usedCode = 'You signed in with a recovery code'
export const codesLeft = (left: number) =>
  amount(left, {
    one: '# is left. Make new ones under “Your account”.',
    other: '# are left.',
  })

export const askCode = 'Type the six digits that your authenticator app shows.'
export const askRecovery = 'Type one of your recovery codes.'
export const recoveryCode = 'Recovery code'
export const useRecovery = 'Use a recovery code'
export const useApp = 'Use the authenticator app'
export const lostAll = 'If you have neither, ask an admin.'
export const back = 'Back'

export const rolesTitle = 'Signing in'
export const rolesLead =
  'Whose roles need two-step sign-in, with a code of an authenticator app besides the password. Who lacks it sets it up at the next sign-in, before anything else.'
export const roles = 'Two-step sign-in for'
export const saveRoles = 'Save who needs it'
export const rolesSaved = 'It counts from the next sign-in on.'
export const you =
  'You have none yourself yet: you set it up at your next sign-in, or now under “Your account”.'
export const takeOff = (name: string) => `Turn two-step sign-in of ${name} off`
export const takeOffText = (name: string) =>
  `For whoever lost their phone and their recovery codes: be sure that it is ${name} who asks. The password alone lets them in from then on; if their role needs two steps, they set it up anew.`
