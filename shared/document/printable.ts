/** Without what XML 1.0 §2.2 forbids: a feed can't carry it, and PostgreSQL refuses a NUL. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to drop
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
