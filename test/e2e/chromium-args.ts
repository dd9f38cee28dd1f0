/**
 * What Chromium would do beside the page. The window of its new headless mode is a whole one: for every page that a
 * test opens, the suggestions of an address bar that nobody sees took as long as the desk itself.
 */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']

/** What Playwright switches off. Of two such lists, Chromium takes the last. */
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

const COMMON = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const CHROMIUM_ARGS = [...COMMON, withoutFeatures(UNSEEN)]

export const PLAYWRIGHT_ARGS = [
  ...COMMON,
  '--disable-quic',
  withoutFeatures([...OFF_BY_PLAYWRIGHT, ...UNSEEN]),
]

function withoutFeatures(features: readonly string[]): string {
  return `--disable-features=${features.join(',')}`
}
