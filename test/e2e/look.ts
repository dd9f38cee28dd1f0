import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { eventually } from '../support/eventually.ts'
import { PATIENCE_MS } from './newsroom.ts'

const ROOT = join(import.meta.dirname, '..', '..')
export const ARTIFACTS = join(ROOT, 'test', 'artifacts')
const AXE = join(ROOT, 'node_modules', 'axe-core', 'axe.min.js')
const WIDTHS = [1440, 390]
/** Only looked at for what does not fit. */
const NARROWEST = 320
/** They are for people. */
const TAKES_PICTURES = process.env['CI'] === undefined
const SCHEMES = ['light', 'dark'] as const

interface LookOptions {
  /** Where the pictures go. */
  folder?: string
  widths?: readonly number[]
  /** Axe looks at all of them. */
  isThorough?: boolean
}

/** Takes the four pictures of a screen, and lets axe look at two. Gives what is wrong with them. */
export async function look(
  page: Page,
  name: string,
  { folder = ARTIFACTS, widths = WIDTHS, isThorough = false }: LookOptions = {},
): Promise<string[]> {
  const before = page.viewportSize()
  await mkdir(folder, { recursive: true })
  const findings: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: width > 600 ? 900 : 844 })
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // The bar stays in the window, and would lie on whatever stands there.
      await page.evaluate(() => scrollTo(0, 0))
      await settled(page)
      if (TAKES_PICTURES)
        await page.screenshot({
          path: join(folder, `${name}-${width}-${colorScheme}.png`),
          fullPage: true,
          animations: 'disabled',
        })
      // Each width and each scheme once: what dark colours do to contrast, they do at every width.
      const isTold = isThorough || (width === 390) === (colorScheme === 'light')
      const told = isTold ? await violations(page) : []
      findings.push(...told.map((finding) => `${width} ${colorScheme}: ${finding}`))
      if (await scrollsSideways(page)) findings.push(`${width}: the page scrolls sideways`)
    }
  }
  await page.setViewportSize({ width: NARROWEST, height: 800 })
  await settled(page)
  if (await scrollsSideways(page)) findings.push(`${NARROWEST}: the page scrolls sideways`)
  if (before) await page.setViewportSize(before)
  return findings
}

/** The scheme has been taken over, every font and picture is there. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  await eventually(
    async () => {
      const running = await page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
      )
      if (running > 0) throw new Error(`${running} animations run`)
    },
    { within: PATIENCE_MS, every: 50 },
  )
}

/** What axe-core finds serious or critical. Evaluated by the debugger: the page's policy admits no foreign script. */
async function violations(page: Page): Promise<string[]> {
  const hasAxe = await page.evaluate(() => 'axe' in window)
  if (!hasAxe) await page.evaluate(await readFile(AXE, 'utf8'))
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(where: unknown, options: unknown): Promise<AxeResults> }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const found = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    // Half of a button may lie under a bar that floats: it is looked at again where it is clear of that.
    const isStill = async (rule: string, target: unknown) => {
      if (rule !== 'target-size' || typeof target !== 'string') return true
      document.querySelector(target)?.scrollIntoView({ block: 'center' })
      const again = await axe.run(target, { runOnly: [rule], resultTypes: ['violations'] })
      return again.violations.length > 0
    }
    for (const { id, nodes } of found.violations)
      for (const node of nodes.slice())
        if (!(await isStill(id, node.target[0]))) nodes.splice(nodes.indexOf(node), 1)
    return found.violations
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
}
