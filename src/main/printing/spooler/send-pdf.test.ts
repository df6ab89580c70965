import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { listPrinters } from './list-printers'
import { argumentsOfLp, sendPdf } from './send-pdf'

const to = { kind: 'printer', printer: 'Accueil', copies: 3, twoSided: true } as const

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'spooler-'))
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function program(name: string, script: string): void {
  writeFileSync(path.join(folder, name), `#!/bin/sh\ncd ${folder}\n${script}\n`)
  chmodSync(path.join(folder, name), 0o755)
}

test('a title is one argument, whatever is in it', () => {
  expect(argumentsOfLp({ ...to, twoSided: false }, '-o raw; rm $HOME')).toEqual(
    '-d|Accueil|-n|3|-t|-o raw; rm $HOME|-o|media=A4|-o|sides=one-sided'.split('|')
  )
})

test('sheets with two pages a face are turned at their short edge', () => {
  expect(argumentsOfLp({ ...to, turnsShort: true }, 'A')).toContain('sides=two-sided-short-edge')
})

describe.skipIf(process.platform === 'win32')('with a program of this name', () => {
  test('all bytes of a long PDF arrive, as they are', async () => {
    program('lp', 'printf "%s|" "$@" > asked; cat > got')
    const pdf = Uint8Array.from({ length: 3_000_001 }, (_, index) => index % 251)
    expect(await sendPdf(pdf, 'Été', to)).toBeNull()
    expect(Buffer.compare(readFileSync(path.join(folder, 'got')), pdf)).toBe(0)
    expect(readFileSync(path.join(folder, 'asked'), 'utf8')).toBe(
      '-d|Accueil|-n|3|-t|Été|-o|media=A4|-o|sides=two-sided-long-edge|'
    )
  })

  test('what it says when it refuses is kept', async () => {
    program('lp', 'echo "lp: The printer does not exist." >&2; exit 1')
    expect(await sendPdf(new Uint8Array(1_000_000), 'A', to)).toBe(
      'lp ended with 1: lp: The printer does not exist.'
    )
  })

  test('one that is silent is given up; one that is slow is not', async () => {
    program('lp', 'exec sleep 60')
    expect(await sendPdf(new Uint8Array(1_000_000), 'A', to, 100)).toBe('lp was silent for 100 ms')
    program('lp', 'for i in 1 2 3 4 5 6; do head -c 100000 >> got; sleep 0.5; done; cat >> got')
    expect(await sendPdf(new Uint8Array(1_000_000), 'A', to, 2000)).toBeNull()
  })

  test('its absence is told, and its printers are listed', async () => {
    vi.stubEnv('PATH', folder)
    expect(await sendPdf(new Uint8Array(1), 'A', to)).toContain('ENOENT')
    expect(await listPrinters()).toEqual([])
    vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
    program('lpstat', '[ "$1" = -e ] && echo A || echo "system default destination: A"')
    expect(await listPrinters()).toEqual([{ name: 'A', label: 'A', isDefault: true }])
  })
})
