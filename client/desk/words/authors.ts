/* What readers are told of those by whom stories are. */

export const title = 'Authors'
export const lead =
  'What stands here of an author is at the foot of every story with that name in its byline, and on the page of their stories. A desk or an agency may have it, too.'
export const list = 'The authors'
export const none = 'Nothing is said of anybody yet.'
export const find = 'Find an author'
export const add = 'Add an author…'
export const addTitle = 'Add an author'
export const name = 'Name'
export const nameHint = 'As it stands in bylines'
export const role = 'What they do'
export const roleHint = 'Such as “Harbour correspondent”'
export const bio = 'About them'
export const bioHint =
  'A few sentences. Their beginning stands at the foot of stories, all of it on their page.'
export const email = 'E-mail address'
export const emailHint = 'For readers: everybody sees it'
export const link = 'Page elsewhere'
export const linkHint = 'Such as https://social.example/@ada'
export const photo = (name: string) => `Photo of ${name}`
export const photoHint = 'A square is cut out of it, of 160 pixels at least.'
export const photoButtons = {
  choose: 'Choose a photo…',
  replace: 'Choose another photo…',
  remove: 'Remove the photo',
}
export const page = (name: string) => `Page of ${name}`
export const edit = (name: string) => `Change ${name}`
export const remove = (name: string) => `Remove ${name}`
export const removeTitle = 'Remove this author?'
export const removeText = (name: string) =>
  `Readers are told nothing of ${name} from then on, and the photo is gone. Stories and bylines stay as they are.`
export const saved = 'Saved'
export const savedLong = (name: string) => `Readers see it with the stories of ${name}.`
