import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { FUSES, FUSE_NAMES } from '../../shared/fuses'
import { emptyFolder } from '../files/testing/folder'
import { fuseFile, tryFuses } from './try-fuses'

const AS_PACKAGED = FUSE_NAMES.map((name) => (FUSES[name] ? '1' : '0')).join('')
/** As Electron comes: it can run as Node, and loads its application from anywhere. */
const AS_IT_COMES = '10110001'
const BLOCK = 4 * 1024 * 1024

/** Returns a program with fuses after this many other bytes. */
async function program(wire: string, before = 100, version = 1): Promise<string> {
  const file = path.join(await emptyFolder(), 'program')
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const fuses = Buffer.concat([Buffer.from(sentinel), Buffer.from([version, wire.length]), Buffer.from(wire)])
  await writeFile(file, Buffer.concat([Buffer.alloc(before), fuses, Buffer.alloc(50)]))
  return file
}

describe('the fuses of a program', () => {
  test.each([0, 100, BLOCK - 10, BLOCK - 40])('are found after %d other bytes', async (before) => {
    expect(await tryFuses(await program(AS_PACKAGED, before), true)).toEqual({
      outcome: 'passed',
      detail: null
    })
  })

  test('of a package that differ are a failure that names them', async () => {
    expect(await tryFuses(await program(`1${AS_PACKAGED.slice(1)}`), true)).toEqual({
      outcome: 'failed',
      detail: 'Ce programme n’est pas celui du paquet (RunAsNode actif). Réinstallez l’application.'
    })
  })

  test('from the source code are said to be those of Electron as it comes', async () => {
    const { outcome, detail } = await tryFuses(await program(AS_IT_COMES), false)
    expect(outcome).toBe('noted')
    expect(detail).toMatch(/tel qu’il est livré.*RunAsNode actif.*OnlyLoadAppFromAsar inactif/)
  })

  test('that are not there, of another form or out of reach are a failure', async () => {
    const none = path.join(await emptyFolder(), 'program')
    await writeFile(none, 'no fuses')
    for (const file of [none, `${none}-absent`, await program(AS_PACKAGED, 0, 2)])
      expect(await tryFuses(file, true)).toMatchObject({ outcome: 'failed' })
  })

  test('are in the framework on macOS, and in the program elsewhere', () => {
    const inside = '/Applications/Manuel.app/Contents'
    expect(fuseFile(`${inside}/MacOS/Manuel`, 'darwin')).toBe(
      `${inside}/Frameworks/Electron Framework.framework/Electron Framework`
    )
    expect(fuseFile('/usr/lib/manuel/manuel', 'linux')).toBe('/usr/lib/manuel/manuel')
  })
})
