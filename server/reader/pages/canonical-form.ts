/** As addresses are made: people and programs write letters in other ways that look the same. */
export function canonicalForm(path: string): string {
  return path.normalize('NFKC').toLowerCase().normalize('NFC')
}
