const grouped = new Intl.NumberFormat('en-US')

/** `0 Views`, `1 View`, `12,408 Views` */
export function viewsLabel(total: number): string {
  return `${grouped.format(total)} ${total === 1 ? 'View' : 'Views'}`
}
