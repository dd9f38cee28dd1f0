import type * as account from './account.ts'
import type * as audit from './audit.ts'
import type * as buttons from './buttons.ts'
import type * as changes from './changes.ts'
import type * as editor from './editor.ts'
import type * as fields from './fields.ts'
import type * as importing from './import.ts'
import type * as kept from './kept.ts'
import type * as language from './language.ts'
import type * as link from './link.ts'
import type * as marks from './marks.ts'
import type * as names from './names.ts'
import type * as newsroom from './newsroom.ts'
import type * as people from './people.ts'
import type * as problems from './problems.ts'
import type * as publish from './publish.ts'
import type * as save from './save.ts'
import type * as shell from './shell.ts'
import type * as stories from './stories.ts'
import type * as story from './story.ts'
import type * as times from './times.ts'
import type * as webhooks from './webhooks.ts'

/**
 * All that the desk says, by the file that says it; a screen loads its own. Another language is a folder beside this one, in which
 * each file gives what this type asks of it, and a build that takes that folder in place of this one.
 */
export interface Words {
  account: typeof account
  audit: typeof audit
  buttons: typeof buttons
  changes: typeof changes
  editor: typeof editor
  fields: typeof fields
  import: typeof importing
  kept: typeof kept
  language: typeof language
  link: typeof link
  marks: typeof marks
  names: typeof names
  newsroom: typeof newsroom
  people: typeof people
  problems: typeof problems
  publish: typeof publish
  save: typeof save
  shell: typeof shell
  stories: typeof stories
  story: typeof story
  times: typeof times
  webhooks: typeof webhooks
}
