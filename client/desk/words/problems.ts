import type { Problem } from '../../../shared/protocol/api/problem.ts'

/*
 * What went wrong with a request. The server says its own in English, with a code for each; a desk in another language says what
 * it has for the code.
 */

export const detail = ({ detail }: Problem): string => detail
export const fault = (field: string, message: string) =>
  field === '' ? message : `${field}: ${message}`
export const desk = 'Something went wrong in the desk.'
export const unexpected = 'The server answered in a way this desk does not know. Reload the page.'
export const unreachable = 'Galley cannot be reached. Check the connection and try again.'
export const status = (status: number) => `The server answered with status ${status}.`
export const pictureTooBig =
  'A picture has at most 64 MiB. Save it smaller first, for example as a JPEG.'
export const wrongPassword = 'No account has this e-mail address and password.'
export const tooManyTries = (clock: string) => `Too many tries from here. Try again after ${clock}.`
