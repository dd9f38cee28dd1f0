/** `0 Views`, `1 View`, `12,408 Views` */
export function viewsLabel(total: number): string {
  return `${grouped(total)} ${total === 1 ? 'View' : 'Views'}`
}

/** The language of the page's own words is fixed, so the system's locale data is not asked. */
function grouped(total: number): string {
  return String(total).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
