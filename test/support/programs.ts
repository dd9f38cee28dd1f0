import { accessSync, constants, globSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installDebianPackages } from './debian-packages.ts'

export type Program =
  'redis' | 'postgres' | 'chrome' | 'firefox' | 'webkit' | 'xvfb' | 'nginx' | 'java'

interface Need {
  find(): string | undefined | Promise<string | undefined>
  packages: readonly string[]
  /** The variable that makes the tests use one that is there already. */
  instead?: string
}

const NEEDS: Record<Program, Need> = {
  redis: {
    find: () => onPath('redis-server'),
    packages: ['redis-server'],
    instead: 'REDIS_URL=redis://host:port',
  },
  postgres: {
    find: findPostgres,
    packages: ['postgresql'],
    instead: 'DATABASE_URL=postgres://user:password@host:port/database (a role with CREATEDB)',
  },
  chrome: {
    find: findChrome,
    // Debian's chromium brings no font, and a page without a font shows no text.
    packages: ['chromium', 'fonts-liberation'],
    instead: 'CHROME_PATH=/path/to/chrome',
  },
  firefox: {
    find: () => onPath('firefox-esr') ?? onPath('firefox'),
    packages: ['firefox-esr', 'fonts-liberation'],
    instead: 'FIREFOX_PATH=/path/to/firefox',
  },
  // The driver knows where the browser is that comes with it.
  webkit: {
    find: () => onPath('WebKitWebDriver'),
    packages: ['webkit2gtk-driver', 'fonts-liberation'],
  },
  // Debian keeps it where only root looks.
  nginx: {
    find: () => onPath('nginx') ?? ['/usr/sbin/nginx'].find(isExecutable),
    packages: ['nginx-light'],
  },
  xvfb: { find: () => onPath('Xvfb'), packages: ['xvfb'] },
  java: { find: () => onPath('java'), packages: ['default-jre-headless'] },
}

/**
 * The path of each program (for postgres, of the folder that holds `initdb` and `postgres`). Installs
 * Debian's packages for those that are missing, where this user may; otherwise throws one error that
 * names everything still missing and what to do about it.
 */
export async function locatePrograms<P extends Program>(
  programs: readonly P[],
): Promise<Record<P, string>> {
  let { found, missing } = await look(programs)
  if (missing.length > 0) {
    const obstacle = await installDebianPackages(packagesOf(missing))
    ;({ found, missing } = await look(programs))
    if (missing.length > 0) throw new MissingProgramsError(missing, obstacle)
  }
  return found as Record<P, string>
}

async function look(programs: readonly Program[]) {
  const found: Partial<Record<Program, string>> = {}
  const missing: Program[] = []
  for (const program of programs) {
    const path = await NEEDS[program].find()
    if (path) found[program] = path
    else missing.push(program)
  }
  return { found, missing }
}

export class MissingProgramsError extends Error {
  override readonly name = 'MissingProgramsError'

  constructor(missing: readonly Program[], obstacle = 'the packages did not contain them') {
    const alternatives = missing.flatMap((program) => {
      const { instead } = NEEDS[program]
      return instead ? [`  ${instead}`] : []
    })
    const lines = [
      `The tests need ${missing.join(', ')}: not on this machine, and not installed because ${obstacle}.`,
      'Install what is missing; on Debian:',
      `  apt-get install --no-install-recommends ${packagesOf(missing).join(' ')}`,
      ...(missing.includes('chrome')
        ? ['chrome alone, anywhere:', '  npx playwright-core install --with-deps chromium']
        : []),
      ...(alternatives.length > 0 ? ['or name one that you have, in the environment:'] : []),
      ...alternatives,
    ]
    super(lines.join('\n'))
  }
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function packagesOf(programs: readonly Program[]): string[] {
  return [...new Set(programs.flatMap((program) => NEEDS[program].packages))]
}

function pathFolders(): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
}

function onPath(command: string): string | undefined {
  return pathFolders()
    .map((folder) => join(folder, command))
    .find(isExecutable)
}

function findPostgres(): string | undefined {
  const packaged = globSync([
    '/usr/lib/postgresql/*/bin',
    '/usr/pgsql-*/bin',
    '/opt/homebrew/opt/postgresql@*/bin',
    '/usr/local/opt/postgresql@*/bin',
  ])
  packaged.sort((a, b) => versionIn(b) - versionIn(a))
  return [...pathFolders(), ...packaged].find((folder) =>
    ['initdb', 'postgres'].every((command) => isExecutable(join(folder, command))),
  )
}

function versionIn(path: string): number {
  return Number(/\d+/.exec(path)?.[0] ?? 0)
}

async function findChrome(): Promise<string | undefined> {
  const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const path = commands.map(onPath).find(Boolean)
  if (path) return path
  const { chromium } = await import('playwright-core')
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [mac, chromium.executablePath()].find(isExecutable)
}
