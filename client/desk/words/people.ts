/* The people of the newsroom, who is invited, and what an admin does with their accounts. */

export const title = 'People'
export const invite = 'Invite'
export const lead =
  'Reporters write their own and assigned stories, editors write and move all that they can see, publishers see all and publish, admins also manage people, webhooks and the newsroom.'
export const filterText = 'Filter by name or e-mail'
export const state = 'State'
export const states = {
  all: 'All',
  active: 'Active',
  disabled: 'Disabled',
  invited: 'Invited',
}
export const more = 'More people'
export const moreInvited = 'More invitations'
export const none = 'Nobody matches this filter.'
export const nobodyFound = 'Nobody of that name'
export const you = ' (you)'
export const roleOf = (name: string) => `Role of ${name}`
export const anotherAdmin = 'Another admin changes your role'
export const neverSeen = 'never signed in'
export const lastSeen = (when: string) => `last seen ${when}`
export const facts = (email: string, seen: string) => `${email} · ${seen}`
export const factsDisabled = (email: string, seen: string) => `${email} · disabled, ${seen}`
export const twoStep = (facts: string) => `${facts} · two-step sign-in`
export const moreFor = (name: string) => `More for ${name}`
export const rename = 'Rename…'
export const twoStepOff = 'Turn two-step sign-in off…'
export const reset = 'Link for a new password…'
export const devices = 'Devices…'
export const enable = 'Enable'
export const disable = 'Disable…'
export const remove = 'Remove…'
export const erase = 'Erase data…'
export const download = 'Download data'
export const devicesOf = (name: string) => `Devices of ${name}`
export const renameTitle = (name: string) => `Rename ${name}`
export const name = 'Name'
export const renameDo = 'Rename'
