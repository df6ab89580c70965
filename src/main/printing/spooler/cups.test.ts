import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { listPrinters } from './list-printers'
import { sendPdf } from './send-pdf'

const CUPSD = '/usr/sbin/cupsd'
/** cupsd changes its user, and lets no other user administer it. */
const reason = !existsSync(CUPSD)
  ? 'there is no CUPS'
  : userInfo().uid !== 0
    ? 'only root can start CUPS'
    : null

let folder = ''
let server: ChildProcess | null = null

/** Starts CUPS with files and a socket of its own, and a printer whose backend writes what it is given into a file. */
beforeAll(async () => {
  if (reason !== null) return
  folder = mkdtempSync(path.join(tmpdir(), 'cups-'))
  const at = (name: string): string => path.join(folder, name)
  for (const name of ['root', 'cache', 'state', 'spool', 'spool/tmp', 'bin/backend'])
    mkdirSync(at(name), { recursive: true, mode: 0o777 })
  writeFileSync(
    at('cupsd.conf'),
    `Listen ${at('socket')}\nBrowsing No\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n`
  )
  symlinkSync('/usr/lib/cups/daemon', at('bin/daemon'))
  // A CUPS backend gets the printed file as its sixth argument; it runs as root only if no other user may run it.
  writeFileSync(at('bin/backend/essai'), `#!/bin/sh\n[ -z "$6" ] || cat "$6" > ${at('printed.pdf')}\n`, {
    mode: 0o700
  })
  const files = [`ServerRoot ${at('root')}`, `CacheDir ${at('cache')}`, `StateDir ${at('state')}`]
  files.push(
    `RequestRoot ${at('spool')}`,
    `TempDir ${at('spool/tmp')}`,
    `ServerBin ${at('bin')}`,
    'SystemGroup root'
  )
  files.push(`AccessLog ${at('access')}`, `ErrorLog ${at('error')}`, `PageLog ${at('pages')}`)
  writeFileSync(at('cups-files.conf'), `${files.join('\n')}\n`)
  server = spawn(CUPSD, ['-f', '-c', at('cupsd.conf'), '-s', at('cups-files.conf')], { stdio: 'ignore' })
  vi.stubEnv('CUPS_SERVER', at('socket'))
  await vi.waitUntil(() => existsSync(at('socket')), { timeout: 20_000 })
  execFileSync('lpadmin', ['-p', 'Essai', '-E', '-v', 'essai:/', '-D', 'Salle d’essai'], {
    stdio: 'ignore'
  })
}, 30_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  if (server?.kill() === true) await once(server, 'exit')
  if (folder !== '') rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

describe.skipIf(reason !== null)(`CUPS itself${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  test('is asked for its printers, and gives one the bytes of the PDF', async () => {
    const printers = await listPrinters()
    expect(printers).toEqual([{ name: 'Essai', label: 'Salle d’essai', isDefault: false }])
    const pdf = gunzipSync(
      readFileSync(path.join(import.meta.dirname, '../pdf/testing/raw/130/dossier.pdf.gz'))
    )
    const to = { kind: 'printer', printer: 'Essai', copies: 1, twoSided: true } as const
    expect(await sendPdf(pdf, 'Dossier d’été', to)).toBeNull()
    const output = path.join(folder, 'printed.pdf')
    await vi.waitFor(() => expect(Buffer.compare(readFileSync(output), pdf)).toBe(0), { timeout: 20_000 })
    expect(await sendPdf(pdf, 'A', { ...to, printer: 'Autre' })).toMatch(/^lp ended with 1: /)
  })
})
