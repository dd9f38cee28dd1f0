/** What names end with that are of no single person. */
const DESKS =
  /\b(agenc(y|ies)|bureau|correspondents|desk|editors|media|network|news|newsroom|reporters|services?|staff|team)$/

/** Agencies whose name says of nothing what it is. */
const AGENCIES = new Set(
  (
    'aap; afp; ani; ansa; ap; associated press; belga; bloomberg; dpa; efe; interfax; kyodo; lusa; pa; pti; reuters; ' +
    'ritzau; tass; the associated press; the canadian press; tt; upi; xinhua; yonhap'
  ).split('; '),
)

/** True for a byline that names a desk, an agency or the newsroom itself rather than a person. */
export function isOrganization(byline: string, newsroom: string): boolean {
  const name = byline.trim().toLowerCase()
  return name === newsroom.toLowerCase() || AGENCIES.has(name) || DESKS.test(name)
}
