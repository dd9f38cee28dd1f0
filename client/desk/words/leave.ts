import { amount, type Parts } from './language.ts'

/* Somebody's account comes to an end, for now or for good. */

export const ways = {
  disable: {
    title: (name: string) => `Disable ${name}`,
    button: 'Disable',
    text: <T>(whom: T): Parts<T> => [
      whom,
      ' is signed out everywhere within a second and can’t sign in; API keys that act as them stop. You can enable them again.',
    ],
  },
  remove: {
    title: (name: string) => `Remove ${name}`,
    button: 'Remove',
    text: <T>(whom: T): Parts<T> => [
      whom,
      ' is signed out everywhere within a second, and the account is gone for good, with its API keys. The name stays with what they wrote and published.',
    ],
  },
}
export const inHand = (stories: number) =>
  amount(stories, {
    one: '# story is in nobody else’s hands:',
    other: '# stories are in nobody else’s hands:',
  })
export const handOver = 'Hand over to'
export const toNobody = 'Nobody: leave them as they are'
