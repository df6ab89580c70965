import { execFileSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { wrongFuses } from '../build/package/fuses'
import { installedPlaces, type InstalledPlaces } from '../build/package/linux/places'
import { readIdentity, type PackageIdentity } from '../build/package/built-in/identity'
import { root } from '../build/terminal/root.mjs'
import { expect, test } from './fixtures/app'
import {
  cannotInstall,
  keptPath,
  makeTestPackage,
  ordinaryUser,
  renderersOf,
  run,
  trialIdentity,
  withDpkgLocked,
  type OrdinaryUser
} from './fixtures/installed'
import { tinyHandbook } from './fixtures/other-handbook'
import type { SelfTestReport } from '../src/shared/self-test/report'

test.describe.configure({ mode: 'serial' })
test.skip(cannotInstall !== null, `Packages are not installed: ${cannotInstall ?? ''}.`)

let identity: PackageIdentity
let tiny: PackageIdentity
let places: InstalledPlaces
let packages = ''
let user: OrdinaryUser

test.beforeAll(async () => {
  identity = await trialIdentity()
  tiny = await readIdentity(path.join(root, 'e2e/fixtures/tiny-handbook-identity.json'))
  places = installedPlaces(identity)
  packages = mkdtempSync(path.join(tmpdir(), 'handbook-packages-'))
  user = ordinaryUser()
  expect(withDpkgLocked('dpkg', '-i', await makeTestPackage(identity, { output: packages })).stderr).toBe('')
})

test.afterAll(() => {
  for (const { id } of [identity, tiny]) withDpkgLocked('dpkg', '-P', id)
  for (const folder of [packages, user.home]) rmSync(folder, { recursive: true, force: true })
})

/** Ends what was started, and waits until it has. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}

test('an ordinary user opens it at a link, with the sandbox on, and a second start passes its link on', async () => {
  const { launcher, program } = places
  const running = user.start(launcher, ['manuel-essai://lire/def-logiciel-libre'])
  try {
    await expect.poll(() => keptPath(user, identity.id)).toBe('/lire/def-logiciel-libre')
    expect(renderersOf(program)).toContainEqual({ seccomp: '2', ownUserNamespace: true })
    for (const { seccomp } of renderersOf(program)) expect(seccomp).toBe('2')

    expect(user.run(launcher, ['manuel-essai://lire/../../etc/passwd']).status).toBe(0)
    expect(user.run(launcher, ['manuel-essai://lire/def-sla']).status).toBe(0)
    await expect.poll(() => keptPath(user, identity.id)).toBe('/lire/def-sla')
  } finally {
    await end(running)
  }
})

test('commands work without a screen, and say that it is a trial', () => {
  const noScreen = { DISPLAY: '' }
  const version = user.run(places.launcher, ['--version'], noScreen)
  expect(version.stdout).toMatch(/^manuel-essai-de-paquet 0\.1\.0-essai \(Electron /)
  const file = path.join(user.home, 'fiche.pdf')
  expect(user.run(places.launcher, ['--print-fiche=def-sla', `--output=${file}`], noScreen).status).toBe(0)
  expect(existsSync(file)).toBe(true)
  const window = user.run(places.launcher, [], noScreen)
  expect(window.status).toBe(1)
  expect(window.stderr).toMatch(/il n’y a pas d’écran/)
})

test('it verifies itself: the sandbox as the system sees it, the lockdown of its pages, the fuses as it holds them', () => {
  const { stdout } = user.run(places.launcher, ['--self-test', '--json'], { DISPLAY: '' })
  const { application, results } = JSON.parse(stdout) as SelfTestReport
  expect(application.channel).toBe('essai')
  const passed = results.filter(({ outcome }) => outcome === 'passed').map(({ check }) => check)
  const promised = ['files', 'search', 'print', 'profile', 'sandbox', 'lockdown', 'fuses', 'policies']
  expect(passed).toEqual(expect.arrayContaining(promised))
  expect(stdout).not.toContain(user.home)
})

/** Electron 33.2.1 alone, with French and English, in a .deb compressed by xz: bench/RESULTS.md. */
const BARE_ELECTRON = 70_559_148

test('what it adds to Electron makes the package larger by a twentieth at most', () => {
  const added = path.join(places.library, 'resources', 'app.asar')
  const compressed = execFileSync('xz', ['--stdout', added], { maxBuffer: BARE_ELECTRON })
  expect(compressed.length).toBeLessThan(BARE_ELECTRON / 20)
})

test('its fuses are strict, and what they close is inert', async () => {
  const { launcher, library, program } = places
  expect(await wrongFuses(program)).toEqual([])

  const asNode = user.run(program, ['--ozone-platform=headless', '--version', '-e', 'console.log("node")'], {
    ELECTRON_RUN_AS_NODE: '1'
  })
  expect(asNode.stdout).toMatch(/^manuel-essai-de-paquet /)

  const planted = path.join(user.home, 'planted')
  const hook = path.join(packages, 'hook.cjs')
  writeFileSync(hook, `require('fs').writeFileSync(${JSON.stringify(planted)}, '')`)
  execFileSync('chmod', ['a+rx', packages])
  user.run(launcher, ['--version'], { NODE_OPTIONS: `--require ${hook}` })
  expect(existsSync(planted)).toBe(false)

  // A folder `app` beside the archive would be preferred to it.
  const folder = path.join(library, 'resources', 'app')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{"name":"other","main":"main.js"}')
  writeFileSync(path.join(folder, 'main.js'), 'console.log("other"); process.exit(0)')
  expect(user.run(launcher, ['--version']).stdout).toMatch(/^manuel-essai-de-paquet /)
  rmSync(folder, { recursive: true })

  const running = user.start(launcher, ['--inspect=127.0.0.1:9753', '--remote-debugging-port=9754'])
  try {
    await expect.poll(() => renderersOf(program).length).toBeGreaterThan(0)
    for (const port of [9753, 9754]) expect(await isOpen(port), String(port)).toBe(false)
  } finally {
    await end(running)
  }
})

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

test('where the sandbox cannot work, it does not open, and says in French what is missing', () => {
  const { launcher, program } = places
  const asRoot = run(launcher)
  expect(asRoot.status).toBe(1)
  expect(asRoot.stderr).toMatch(/compte root/)
  const none = path.join(packages, 'none')
  writeFileSync(none, '0\n')
  const withoutNamespaces = run(
    'unshare',
    '--mount',
    'sh',
    '-c',
    `mount --bind ${none} /proc/sys/user/max_user_namespaces && exec setpriv --reuid=65534 --clear-groups ${launcher} --version`
  )
  expect(withoutNamespaces).toMatchObject({ status: 1, stdout: '' })
  expect(withoutNamespaces.stderr).toMatch(
    /interdit les espaces de noms.*sudo \/usr\/lib\/.*regler-le-bac-a-sable/
  )
  expect(renderersOf(program)).toEqual([])
})

test('every library that it is linked with is in a package that it depends on', () => {
  const depends = run('dpkg-query', '-W', '-f', '${Depends}', identity.id).stdout
  const named = new Set(depends.split(/[,|]/).map((one) => one.trim()))
  test.skip(run('objdump', '--version').status !== 0, 'objdump (binutils) is not here')
  const linked = [...run('objdump', '-p', places.program).stdout.matchAll(/NEEDED\s+(\S+)/g)]
    .map(([, library = '']) => library)
    .filter((library) => !existsSync(path.join(places.library, library)))
  const owners = run('dpkg', '-S', ...linked.map((library) => `*/${library}`))
  expect([owners.status, linked.length > 20]).toEqual([0, true])
  const missing = owners.stdout
    .split('\n')
    .flatMap((line) => /^([^:,]+).*: /.exec(line)?.[1] ?? [])
    .filter((owner) => !named.has(owner))
  expect(missing).toEqual([])
})

/** What judges what the desktop is told, and what of the package it judges. */
const JUDGES = [
  ['desktop-file-validate', (id: string) => [`/usr/share/applications/${id}.desktop`]],
  ['appstreamcli', (id: string) => ['validate', '--no-net', `/usr/share/metainfo/${id}.metainfo.xml`]],
  ['man', (id: string) => ['--warnings', '-l', `/usr/share/man/fr/man1/${id}.1.gz`]]
] as const

for (const [program, argumentsFor] of JUDGES) {
  test(`${program} finds nothing wrong with what it tells the desktop`, () => {
    test.skip(run('which', program).status !== 0, `${program} is not here`)
    const { status, stderr, stdout } = run(program, ...argumentsFor(identity.id))
    expect(status, `${program}: ${stderr}${stdout}`).toBe(0)
    expect(stderr).toBe('')
  })
}

test('its command completes options and their values', () => {
  const { id } = identity
  const complete = `. /usr/share/bash-completion/completions/${id}
COMP_WORDS=(${id} --print-f); COMP_CWORD=1; _${id.replaceAll('-', '_')} ${id} --print-f ${id}; echo "\${COMPREPLY[@]}"
COMP_WORDS=(${id} --format = r); COMP_CWORD=3; _${id.replaceAll('-', '_')} ${id} r =; echo "\${COMPREPLY[@]}"`
  expect(run('bash', '-c', complete).stdout).toBe('--print-fiche= --print-fit\nrecto-verso\n')
})

test('another handbook is installed beside it, from its own identity and content', async () => {
  const deb = await makeTestPackage(tiny, { content: tinyHandbook, output: packages })
  expect(withDpkgLocked('dpkg', '-i', deb).stderr).toBe('')
  const running = user.start(installedPlaces(tiny).launcher, ['plantes://lire/fiche-arroser'])
  try {
    await expect.poll(() => keptPath(user, tiny.id)).toBe('/lire/fiche-arroser')
  } finally {
    await end(running)
  }
  expect(user.run(installedPlaces(tiny).launcher, ['--help']).stdout).toContain(tiny.name)
  expect(keptPath(user, identity.id)).toBe('/lire/def-sla')
})

test('an upgrade keeps what was kept; removal leaves settings; a purge leaves nothing but what readers keep', async () => {
  const { configuration, data, launcher, library } = places
  mkdirSync(configuration)
  writeFileSync(path.join(configuration, 'configuration.json'), '{}')
  writeFileSync(path.join(data, 'kept'), '')
  expect(
    withDpkgLocked('dpkg', '-i', await makeTestPackage(identity, { version: '0.2.0', output: packages }))
      .stderr
  ).toBe('')
  expect(user.run(launcher, ['--version']).stdout).toContain(' 0.2.0-essai ')
  expect(keptPath(user, identity.id)).toBe('/lire/def-sla')
  expect(existsSync(path.join(data, 'kept'))).toBe(true)

  expect(withDpkgLocked('dpkg', '-r', identity.id).status).toBe(0)
  expect([launcher, library].filter(existsSync)).toEqual([])
  expect(existsSync(path.join(configuration, 'configuration.json'))).toBe(true)

  expect(withDpkgLocked('dpkg', '-P', identity.id).status).toBe(0)
  expect([configuration, data, places.profile].filter(existsSync)).toEqual([])
  expect(keptPath(user, identity.id)).toBe('/lire/def-sla')
})
