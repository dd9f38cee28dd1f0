/** Where drafts are opened: `wss://host/collab` */
export function collabUrl(): string {
  return `${location.origin.replace(/^http/, 'ws')}/collab`
}
