import { foldedWords } from '../../shared/model/fold.ts'
import type { Place } from '../../shared/protocol/api/pages.ts'
import type { PeopleCounts, PeopleState } from '../../shared/protocol/api/people.ts'
import type { Db } from '../store/database.ts'
import { countOf, readPage, type Wanted } from '../store/pages.ts'
import { emailWords, hasWord } from '../store/people-found.ts'
import { toLink, type KnownLink } from './link-store.ts'
import { LISTED, type ListedAccount } from './user-store.ts'

export interface PeopleFilter {
  /** Every word of it begins one of their name, or of their address. */
  text: string
  /** Null: all of them. */
  state: PeopleState | null
  /** Whether they may be found by their address: whoever may not read it would learn it so. */
  byEmail: boolean
}

/** Reads the lists of who has an account, and of who was invited to one. */
export class PeopleListStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** All but who was removed, in the order of their names. */
  async page(
    filter: PeopleFilter,
    wanted: Wanted<string>,
  ): Promise<{ people: ListedAccount[]; next: Place<string> | null }> {
    const query = this.#people(filter).select([...LISTED, 'name_words'])
    const order = { by: 'name_words', way: 'asc' } as const
    const { rows, next } = await readPage(query, order, wanted, ({ name_words }) => name_words)
    return { people: rows.map(accountOf), next }
  }

  /** Those that nobody used or took back, too old ones as well, in the order in which they were made. */
  async invitations(
    text: string,
    wanted: Wanted<number>,
  ): Promise<{ invitations: KnownLink[]; next: Place<number> | null }> {
    const query = this.#invited(text).selectAll()
    const order = { by: 'created_at', way: 'asc' } as const
    const { rows, next } = await readPage(query, order, wanted, ({ created_at }) => created_at)
    return { invitations: rows.map(toLink), next }
  }

  async counts(text: string): Promise<PeopleCounts> {
    const people = (state: PeopleState) =>
      countOf(this.#db, this.#people({ text, state, byEmail: true }).select('id'))
    return {
      active: await people('active'),
      disabled: await people('disabled'),
      invited: await countOf(this.#db, this.#invited(text).select('id')),
    }
  }

  #people({ text, state, byEmail }: PeopleFilter) {
    let query = this.#db.selectFrom('user').where('removed_at', 'is', null)
    if (state !== null)
      query = query.where('disabled_at', state === 'disabled' ? 'is not' : 'is', null)
    for (const word of foldedWords(text))
      query = query.where((eb) => {
        const named = hasWord(eb.ref('name_words'), word)
        return byEmail ? eb.or([named, hasWord(emailWords(eb.ref('email')), word)]) : named
      })
    return query
  }

  #invited(text: string) {
    let query = this.#db
      .selectFrom('account_link')
      .where('kind', '=', 'invite')
      .where('used_at', 'is', null)
      .where('taken_back_at', 'is', null)
    for (const word of foldedWords(text))
      query = query.where((eb) => hasWord(emailWords(eb.ref('email')), word))
    return query
  }
}

function accountOf({ id, name, email, role, disabledAt, seenAt }: ListedAccount): ListedAccount {
  return { id, name, email, role, disabledAt, seenAt }
}
