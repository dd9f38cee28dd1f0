import { spawn, spawnSync } from 'node:child_process'

// Debian starts a service when it installs one, on ports that may be taken; policy-rc.d forbids it.
const INSTALL = `
set -e
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > "$policy"
  chmod 755 "$policy"
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=300 update
apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
`

/** Says what stood in the way, or nothing when the packages are installed. */
export async function installDebianPackages(
  packages: readonly string[],
): Promise<string | undefined> {
  if (!succeeds('apt-get', ['--version'])) return 'there is no apt-get here'
  const isRoot = process.getuid?.() === 0
  if (!isRoot && !succeeds('sudo', ['-n', 'true'])) return 'this user may not (not root, no sudo)'
  process.stderr.write(`Installing what the tests need: ${packages.join(' ')}\n`)
  const become = isRoot ? [] : ['sudo', '-n']
  const { code, output } = await run([...become, 'sh', '-c', INSTALL, 'sh', ...packages])
  return code === 0 ? undefined : `apt-get failed:\n${indented(output)}\n`
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function run([command = '', ...args]: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => void (output = (output + chunk.toString()).slice(-4096))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

function indented(output: string): string {
  return output.trim().split('\n').slice(-5).join('\n').replaceAll(/^/gm, '    ')
}
