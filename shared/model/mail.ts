/** What Galley writes to people by mail. */
export const MAIL_KINDS = [
  'invitation',
  'reset',
  'password-changed',
  'factor-set',
  'factor-off',
  'codes-renewed',
  'recovery-used',
  'codes-refused',
  'test',
] as const
export type MailKind = (typeof MAIL_KINDS)[number]
