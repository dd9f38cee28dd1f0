import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { ICON_SIZES, SITE_IMAGE_KINDS, type SiteImageKind } from '../../shared/model/site-image.ts'
import { MOST_IMAGE_BYTES } from '../../shared/protocol/api/assets.ts'
import { siteImages as schema, type ShownSiteImages } from '../../shared/protocol/api/site.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env } from '../http/request.ts'
import type { NewSiteImage, SiteImage, SiteImages } from '../store/site-images.ts'
import type { SiteChanges } from './site-changes.ts'

interface Deps {
  siteImages: SiteImages
  /** Makes the files of the one that a request carries. */
  takeMark: (
    request: IncomingMessage,
    userId: string,
    kind: SiteImageKind,
  ) => Promise<NewSiteImage[]>
  audit: Pick<Audit, 'record'>
  siteChanges: Pick<SiteChanges, 'make'>
}

const may = { inPerson: 'newsroom.change' } as const
const answers = { 200: schema }

export function siteImageRoutes(deps: Deps): Route[] {
  return [
    route(
      'GET /api/site-images',
      {
        summary: 'The newsroom’s own logo and icon.',
        may: { scopes: ['stories:read'] },
        answers,
      },
      async () => shown(await deps.siteImages.list()),
    ),
    ...SITE_IMAGE_KINDS.flatMap((kind) => [taking(kind, deps), removing(kind, deps)]),
  ]
}

function taking(kind: SiteImageKind, deps: Deps): Route {
  return route(
    `PUT /api/site-images/${kind}`,
    {
      summary: `Takes an image in as the newsroom’s ${kind}.`,
      may,
      body: { types: ['multipart/form-data'], field: 'file', streamed: true },
      mostBytes: MOST_IMAGE_BYTES,
      answers,
    },
    async ({ c, by }) => {
      const made = await deps.takeMark(c.env.incoming, by.id, kind)
      const { width = 0, height = 0 } = made.at(-1) ?? {}
      await replace(c, kind, { made, now: `${width} × ${height} pixels` }, deps)
      return shown(await deps.siteImages.list())
    },
  )
}

function removing(kind: SiteImageKind, deps: Deps): Route {
  return route(
    `DELETE /api/site-images/${kind}`,
    { summary: `Goes without a ${kind} of its own.`, may, answers },
    async ({ c }) => {
      await replace(c, kind, { made: [], now: 'none' }, deps)
      return shown(await deps.siteImages.list())
    },
  )
}

/** `now`: what the log says of it. */
async function replace(
  c: Context<Env>,
  kind: SiteImageKind,
  { made, now }: { made: readonly NewSiteImage[]; now: string },
  { siteChanges, siteImages, audit }: Deps,
): Promise<void> {
  await siteChanges.make((record) =>
    siteImages.replace(kind, made, async (trx) => {
      await audit.record(trx, doerOf(c), {
        deed: `newsroom.${kind}`,
        thing: { id: '', name: '' },
        details: { now },
      })
      await record(trx, 'all')
    }),
  )
}

function shown(images: readonly SiteImage[]): ShownSiteImages {
  const one = (file: string) => {
    const image = images.find((other) => other.file === file)
    if (!image) return null
    const { hash, width, height } = image
    return { url: `/${file}?v=${hash}`, width, height }
  }
  return { logo: one('logo.png'), icon: one(`icon-${ICON_SIZES.at(-1)}.png`) }
}
