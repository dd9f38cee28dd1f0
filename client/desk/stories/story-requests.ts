import { useEffect } from 'react'
import { go } from '../ui/router.tsx'

export type NewStoryWish = 'new' | 'new-confidential' | 'import'

/** A wish for a new story that the palette makes anywhere and the list of stories fulfils. */
class NewStoryRequest {
  #wish: NewStoryWish | null = null
  #listener: ((wish: NewStoryWish) => void) | null = null

  make(wish: NewStoryWish) {
    this.#wish = wish
    go('/desk')
    this.#deliver()
  }

  listen(listener: (wish: NewStoryWish) => void): () => void {
    this.#listener = listener
    this.#deliver()
    return () => {
      this.#listener = null
    }
  }

  #deliver() {
    if (!this.#listener || !this.#wish) return
    const wish = this.#wish
    this.#wish = null
    this.#listener(wish)
  }
}

export const newStoryRequest = new NewStoryRequest()

export function useNewStoryWish(listener: (wish: NewStoryWish) => void) {
  useEffect(() => newStoryRequest.listen(listener), [listener])
}
