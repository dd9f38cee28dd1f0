/** What stands beside the newsroom's name. */
export const MOTTO = 'News, as it is written'
