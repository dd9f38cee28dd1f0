export { readContent } from '../../../shared/document/read-draft.ts'
export { changesBetween } from '../../../shared/revision/changes.ts'
export { draftText } from './draft-text.ts'
export { ChangesMark } from '../story/changes-mark.tsx'
