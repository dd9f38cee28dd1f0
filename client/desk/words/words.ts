import type * as absent from './absent.ts'
import type * as account from './account.ts'
import type * as audit from './audit.ts'
import type * as authors from './authors.ts'
import type * as buttons from './buttons.ts'
import type * as changes from './changes.ts'
import type * as comments from './comments.ts'
import type * as copy from './copy.ts'
import type * as counts from './counts.ts'
import type * as deliveries from './deliveries.ts'
import type * as devices from './devices.ts'
import type * as editor from './editor.ts'
import type * as erase from './erase.ts'
import type * as fields from './fields.ts'
import type * as find from './find.ts'
import type * as front from './front.ts'
import type * as guestPage from './guest-page.ts'
import type * as guests from './guests.ts'
import type * as houseStyle from './house-style.ts'
import type * as importing from './import.ts'
import type * as invitation from './invitation.ts'
import type * as kept from './kept.ts'
import type * as later from './later.ts'
import type * as language from './language.ts'
import type * as leave from './leave.ts'
import type * as link from './link.ts'
import type * as lists from './lists.ts'
import type * as madeLink from './made-link.ts'
import type * as mail from './mail.ts'
import type * as marks from './marks.ts'
import type * as media from './media.ts'
import type * as names from './names.ts'
import type * as newsroom from './newsroom.ts'
import type * as palette from './palette.ts'
import type * as panel from './panel.ts'
import type * as peopleHere from './people-here.ts'
import type * as people from './people.ts'
import type * as problems from './problems.ts'
import type * as provider from './provider.ts'
import type * as publish from './publish.ts'
import type * as purges from './purges.ts'
import type * as readers from './readers.ts'
import type * as reset from './reset.ts'
import type * as save from './save.ts'
import type * as sections from './sections.ts'
import type * as shell from './shell.ts'
import type * as signIn from './sign-in.ts'
import type * as stories from './stories.ts'
import type * as story from './story.ts'
import type * as tags from './tags.ts'
import type * as takeDown from './take-down.ts'
import type * as suggestions from './suggestions.ts'
import type * as times from './times.ts'
import type * as twoStep from './two-step.ts'
import type * as versions from './versions.ts'
import type * as webhooks from './webhooks.ts'

/**
 * All that the desk says, by the file that says it; a screen loads its own. Another language is a folder beside this one, in which
 * each file gives what this type asks of it, and a build that takes that folder in place of this one.
 */
export interface Words {
  absent: InAnyLanguage<typeof absent>
  account: InAnyLanguage<typeof account>
  audit: InAnyLanguage<typeof audit>
  authors: InAnyLanguage<typeof authors>
  buttons: InAnyLanguage<typeof buttons>
  changes: InAnyLanguage<typeof changes>
  comments: InAnyLanguage<typeof comments>
  copy: InAnyLanguage<typeof copy>
  counts: InAnyLanguage<typeof counts>
  deliveries: InAnyLanguage<typeof deliveries>
  devices: InAnyLanguage<typeof devices>
  editor: InAnyLanguage<typeof editor>
  erase: InAnyLanguage<typeof erase>
  fields: InAnyLanguage<typeof fields>
  find: InAnyLanguage<typeof find>
  front: InAnyLanguage<typeof front>
  'guest-page': InAnyLanguage<typeof guestPage>
  guests: InAnyLanguage<typeof guests>
  'house-style': InAnyLanguage<typeof houseStyle>
  import: InAnyLanguage<typeof importing>
  invitation: InAnyLanguage<typeof invitation>
  kept: InAnyLanguage<typeof kept>
  later: InAnyLanguage<typeof later>
  language: InAnyLanguage<typeof language>
  leave: InAnyLanguage<typeof leave>
  link: InAnyLanguage<typeof link>
  lists: InAnyLanguage<typeof lists>
  'made-link': InAnyLanguage<typeof madeLink>
  mail: InAnyLanguage<typeof mail>
  marks: InAnyLanguage<typeof marks>
  media: InAnyLanguage<typeof media>
  names: InAnyLanguage<typeof names>
  newsroom: InAnyLanguage<typeof newsroom>
  palette: InAnyLanguage<typeof palette>
  panel: InAnyLanguage<typeof panel>
  'people-here': InAnyLanguage<typeof peopleHere>
  people: InAnyLanguage<typeof people>
  problems: InAnyLanguage<typeof problems>
  provider: InAnyLanguage<typeof provider>
  publish: InAnyLanguage<typeof publish>
  purges: InAnyLanguage<typeof purges>
  readers: InAnyLanguage<typeof readers>
  reset: InAnyLanguage<typeof reset>
  save: InAnyLanguage<typeof save>
  sections: InAnyLanguage<typeof sections>
  shell: InAnyLanguage<typeof shell>
  'sign-in': InAnyLanguage<typeof signIn>
  stories: InAnyLanguage<typeof stories>
  story: InAnyLanguage<typeof story>
  tags: InAnyLanguage<typeof tags>
  'take-down': InAnyLanguage<typeof takeDown>
  suggestions: InAnyLanguage<typeof suggestions>
  times: InAnyLanguage<typeof times>
  'two-step': InAnyLanguage<typeof twoStep>
  versions: InAnyLanguage<typeof versions>
  webhooks: InAnyLanguage<typeof webhooks>
}

/** The same sentences and functions, whatever they say. */
export type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...of: never[]) => unknown
    ? T
    : { [Name in keyof T]: InAnyLanguage<T[Name]> }
