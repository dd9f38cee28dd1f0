import { lazy } from 'react'

/* Who never looks at a version loads nothing of them. */

const parts = () => import('./version-parts.ts')

export const VersionsTab = lazy(() => parts().then((module) => ({ default: module.VersionsTab })))
export const VersionView = lazy(() => parts().then((module) => ({ default: module.VersionView })))
export const RestoredStrip = lazy(() =>
  parts().then((module) => ({ default: module.RestoredStrip })),
)
