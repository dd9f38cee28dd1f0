const ID = /^[a-z]{2,3}_[0-9a-z]{16,32}$/

/** True for what `Ids` makes: a short prefix, `_`, and 16 to 32 lower-case letters and digits. */
export function looksLikeId(text: string): boolean {
  return ID.test(text)
}
