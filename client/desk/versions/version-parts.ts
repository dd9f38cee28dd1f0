export { RestoredStrip } from './restored-strip.tsx'
export { VersionView } from './version-view.tsx'
export { VersionsTab } from './versions-tab.tsx'
