import type { DeedKind, DeedName } from '../../../shared/model/audit.ts'
import { amount, type Parts } from './language.ts'

/* The audit log. */

export const kinds: Record<DeedKind, string> = {
  session: 'Signing in and out',
  account: 'Accounts and roles',
  key: 'API keys',
  endpoint: 'Webhooks',
  newsroom: 'The newsroom',
  story: 'Stories',
  audit: 'This log',
}

/** `{who}` did it, to `{thing}`; all else in braces is a detail of the entry. */
export const deeds: Record<DeedName, string> = {
  'session.begun': '{who} signed in',
  'session.refused': '{who} could not sign in as {thing}',
  'session.code-refused': '{who} gave the password of {thing}, and no right code',
  'session.left': '{who} signed out',
  'session.ended': '{who} ended a session of {thing}',
  'session.others-ended': '{who} ended all their other sessions',
  'session.all-ended': '{who} ended all sessions of {thing}',
  'account.made': '{who} made an account for {thing} as {role}',
  'account.invited': '{who} invited {thing} as {role}',
  'account.uninvited': '{who} took the invitation of {thing} back',
  'account.joined': '{who} took up the invitation as {role}',
  'account.reset-offered': '{who} made a link by which {thing} sets a new password',
  'account.reset-asked': '{who} asked for a link to a new password of {thing}',
  'account.reset': '{who} set a new password by a link',
  'account.password': '{who} changed their password',
  'account.factor-set': '{who} set up two-step sign-in',
  'account.factor-removed': '{who} turned their two-step sign-in off',
  'account.factor-taken-off': '{who} turned the two-step sign-in of {thing} off',
  'account.codes-renewed': '{who} made new recovery codes',
  'account.recovery-used': '{who} signed in with a recovery code, {left} left',
  'account.arrived': '{who} came by {provider} for the first time, and has an account as {role}',
  'account.linked': '{who} signs in through {provider} from now on',
  'account.unlinked': '{who} no longer signs in through {provider}',
  'account.renamed': '{who} renamed {from}, who is now {thing}',
  'account.role': '{who} changed the role of {thing} from {from} to {to}',
  'account.disabled': '{who} disabled the account of {thing}',
  'account.enabled': '{who} enabled the account of {thing}',
  'account.removed': '{who} removed the account of {thing}, with its sessions and API keys',
  'account.erased': '{who} erased what was known of {thing}',
  'account.handed-out': '{who} took a copy of what is known of {thing}',
  'key.made': '{who} made the API key {thing} for {for}: {scopes}',
  'key.revoked': '{who} revoked the API key {thing} of {for}',
  'endpoint.made': '{who} added the webhook {thing}',
  'endpoint.changed': '{who} changed the webhook {thing}',
  'endpoint.enabled': '{who} enabled the webhook {thing}',
  'endpoint.disabled': '{who} disabled the webhook {thing}',
  'endpoint.rotated': '{who} made a new secret for the webhook {thing}',
  'endpoint.removed': '{who} removed the webhook {thing}',
  'newsroom.described': '{who} changed what the newsroom says of itself: {changed}',
  'newsroom.sections': '{who} changed the sections: {sections}',
  'newsroom.policies': '{who} changed the policies: {policies}',
  'newsroom.logo': '{who} changed the logo: {now}',
  'newsroom.icon': '{who} changed the icon: {now}',
  'newsroom.arranged': '{who} arranged the front page: {lead}',
  'newsroom.factor-roles': '{who} changed which roles need two-step sign-in: {roles}',
  'newsroom.style-added': '{who} added {thing} to the house style: {instead}',
  'newsroom.style-changed': '{who} changed {thing} in the house style: {instead}',
  'newsroom.style-removed': '{who} took {thing} out of the house style',
  'newsroom.author-kept': '{who} changed what readers are told of {thing}: {changed}',
  'newsroom.author-removed': '{who} removed what readers were told of {thing}',
  'newsroom.tag-renamed': '{who} renamed the tag {thing}, which is now {to}',
  'newsroom.tag-merged': '{who} merged the tag {thing} with {to}',
  'story.published': '{who} published {thing}',
  'story.updated': '{who} published an update of {thing}',
  'story.corrected': '{who} published a correction of {thing}',
  'story.retracted': '{who} retracted {thing}',
  'story.mended': '{who} changed the note of the retracted {thing}',
  'story.reinstated': '{who} reinstated {thing}',
  'story.taken-down': '{who} took revision {revision} of {thing} out of its history: {reason}',
  'story.archived': '{who} archived {thing}',
  'story.restored': '{who} restored {thing} from the archive',
  'story.let-change': '{who} let reporters change {thing} directly',
  'story.let-suggest': '{who} had reporters suggest in {thing}',
  'story.assigned': '{who} assigned {names} to {thing}',
  'story.unassigned': '{who} took {names} off {thing}',
  'story.confided': '{who} made {thing} confidential, for {names}',
  'story.opened': '{who} made {thing} no longer confidential',
  'story.named': '{who} let {names} know of {thing}',
  'story.unnamed': '{who} no longer lets {names} know of {thing}',
  'story.comment-deleted': '{who} deleted a comment of {names} on {thing}',
  'story.guest-invited': '{who} invited {guest} to {thing} as a guest, to {may} until {until}',
  'story.guest-renewed': '{who} gave {guest}, a guest of {thing}, a new link until {until}',
  'story.guest-taken-back': '{who} took the link of {guest} to {thing} back',
  'story.guest-erased': '{who} erased the name of a guest of {thing}',
  'audit.exported': '{who} exported this log',
}

export const title = 'Audit'
export const lead =
  'Who signed in, and who changed what, the newest first. Nobody can change what stands here.'
export const entries = 'Entries'
export const who = 'Who'
export const everybody = 'Everybody'
export const what = 'What'
export const everything = 'Everything'
export const from = 'From'
export const to = 'To'
export const onlyAbout = <T>(thing: T): Parts<T> => ['Only about ', thing]
export const onePerson = 'This person'
export const oneThing = 'one thing'
export const aboutEverything = 'About everything'
export const onlyThis = 'Only what is about this'
export const none = 'Nothing of that kind.'
export const older = 'Show older entries'
/** Read out behind the name of the format. */
export const exportAfter = ' export'
export const unknownDeed = (deed: string) => `{who} did ${deed} to {thing}`
export const untitled = 'an untitled story'
export const nobody = { galley: 'Galley', operator: 'The operator', somebody: 'Somebody' }
export const byOperator = 'from the command line'
export const byProvider = 'through the provider'
export const withKey = (name: string) => `with the API key ${name}`
export const fromAddress = (address: string) => `from ${address}`
export const times = (n: number) => amount(n, { one: '# time', other: '# times' })
