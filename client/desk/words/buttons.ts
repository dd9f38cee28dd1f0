/** What buttons say that stand on several screens. */
export const buttons = {
  allStories: 'All stories',
  cancel: 'Cancel',
  close: 'Close',
  copied: 'Copied',
  copyText: 'Copy the text',
  done: 'Done',
  reload: 'Reload',
  remove: 'Remove',
  restore: 'Restore',
  save: 'Save',
  signIn: 'Sign in',
  tryAgain: 'Try again',
  undo: 'Undo',
}
