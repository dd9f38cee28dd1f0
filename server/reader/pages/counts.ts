/** `0 Views`, `1 View`, `12,408 Views` */
export function viewsLabel(total: number): string {
  return amountOf(total, 'View', 'Views')
}

/** `1 story`, `12,408 stories` */
export function amountOf(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/** The language of the page's own words is fixed, so the system's locale data is not asked. */
function grouped(total: number): string {
  return String(total).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
