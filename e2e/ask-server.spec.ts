import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from './fixtures/app'
import { runApplication, type Ended } from './fixtures/command-line'
import { test } from './fixtures/content-versions'

test('the server that the administration names is asked from the command line, to know and then to install', async ({
  trial,
  profile,
  demonstration,
  server
}) => {
  const run = (...args: string[]): Promise<Ended> =>
    runApplication(...trial, `--user-data-dir=${profile}`, ...args)
  const [, second] = demonstration.versions
  const check = await run('--check-content', '--json')
  expect(check.status).toBe(0)
  expect(JSON.parse(check.stdout)).toMatchObject({
    outcome: 'newer',
    message: expect.stringContaining(second)
  })
  expect(server.asked.every(({ method }) => method === 'GET')).toBe(true)
  expect((await run('--content-status')).stdout).toContain(server.address)

  const update = await run('--update-content', '--json')
  expect(update.status).toBe(0)
  expect(JSON.parse(update.stdout)).toMatchObject({ outcome: 'installed', to: second })
  expect((await run('--content-status', '--json')).stdout).toContain(`"active": "${second}"`)
  for (const command of ['--check-content', '--update-content'])
    expect(await run(command)).toMatchObject({ status: 2 })
  const whole = await run('--update-content', '--machine')
  expect(whole).toMatchObject({ status: 0, stdout: expect.stringContaining('pour tout le poste') })
  expect(await run('--check-content', '--machine')).toMatchObject({ status: 2 })
})

test('without a server, or with one that is silent, the command line says so and has its exit status', async ({
  trial,
  profile
}) => {
  const run = (...args: string[]): Promise<Ended> =>
    runApplication(...trial, `--user-data-dir=${profile}`, ...args)
  const machine = path.join(profile, 'workstation')
  mkdirSync(machine, { recursive: true })
  const decide = (impose: object): void => {
    writeFileSync(path.join(machine, 'politiques.json'), JSON.stringify({ format: 1, impose }))
  }
  expect(await run('--update-content')).toMatchObject({
    status: 4,
    stdout: expect.stringContaining('Aucun serveur')
  })
  expect((await run('--update-content')).stdout).toContain('réglages')
  expect((await run('--update-content', '--machine')).stdout).not.toContain('réglages')
  decide({ serveur: 'http://127.0.0.1:9/', 'http-autorise': true })
  expect(await run('--check-content')).toMatchObject({
    status: 4,
    stdout: expect.stringContaining('serveur')
  })
  decide({ serveur: 'http://127.0.0.1:9/' })
  expect(await run('--check-content')).toMatchObject({ status: 4, stdout: expect.stringContaining('http') })
  decide({ serveur: 'http://127.0.0.1:9/', 'http-autorise': true, importation: 'administration' })
  const lastCheck = async (): Promise<unknown> =>
    (JSON.parse((await run('--content-status', '--json')).stdout) as { lastCheck: unknown }).lastCheck
  const before = await lastCheck()
  expect(await run('--update-content')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('administration')
  })
  expect(await lastCheck()).toEqual(before)
  expect(await run('--update-content', '--machine')).toMatchObject({ status: 4 })
})

test('a script that the administration names says by which proxy the server is asked', async ({
  trial,
  profile,
  server,
  demonstration
}) => {
  const asked: string[] = []
  const proxy = createServer(({ url = '' }, answer) => {
    asked.push(url)
    const { pathname } = new URL(url)
    get(new URL(pathname, server.address), (from) => {
      answer.writeHead(from.statusCode ?? 500)
      from.pipe(answer)
    })
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const { port } = proxy.address() as AddressInfo
  const script = path.join(profile, 'proxy.pac')
  writeFileSync(
    script,
    `function FindProxyForURL(url, host) { return shExpMatch(host, "*.invalid") ? "PROXY 127.0.0.1:${port}" : "DIRECT" }`
  )
  const decide = (mandataire: string): void => {
    const impose = { serveur: 'http://manuel.invalid/', 'http-autorise': true, mandataire }
    writeFileSync(path.join(profile, 'workstation', 'politiques.json'), JSON.stringify({ format: 1, impose }))
  }
  const check = (): Promise<Ended> =>
    runApplication(...trial, `--user-data-dir=${profile}`, '--check-content')
  try {
    decide(`pac+${pathToFileURL(script).href}`)
    expect(await check()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(demonstration.versions[1])
    })
    expect(asked).toContain('http://manuel.invalid/metadata/timestamp.json')
    writeFileSync(script, 'function (')
    expect(await check()).toMatchObject({ status: 4, stdout: expect.stringContaining('(PAC)') })
  } finally {
    proxy.close()
  }
})

test('a version of a publisher that the administration added is installed, and says by which root', async ({
  trial: [, machineRoot = ''],
  profile,
  demonstration: { folder, versions }
}) => {
  const run = (...args: string[]): Promise<Ended> =>
    runApplication(machineRoot, `--user-data-dir=${profile}`, ...args)
  const source = `--import-content=${path.join(folder, 'v2')}`
  expect(await run(source)).toMatchObject({ status: 3 })
  const impose = { 'racines-de-confiance': path.join(folder, 'root.json') }
  writeFileSync(path.join(profile, 'workstation', 'politiques.json'), JSON.stringify({ format: 1, impose }))
  expect(await run(source)).toMatchObject({ status: 0, stdout: expect.stringContaining(versions[1]) })
  expect((await run('--content-status')).stdout).toContain(`d’après la racine ${folder}`)
})
