import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'

/** Mounts a disk with room for this many kibibytes; returns whether this user may. */
function mountDisk(folder: string, kibibytes: number): boolean {
  mkdirSync(folder)
  const options = ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder]
  return process.platform === 'linux' && spawnSync('mount', options).status === 0
}

test('a full disk is said in a sentence, and keeps what was on it', async ({ profile }) => {
  const disk = path.join(profile, 'disk')
  test.skip(!mountDisk(disk, 24), 'only root may mount a small disk')
  try {
    writeFileSync(path.join(disk, 'fiche.pdf'), 'before')
    const ended = await runApplication(
      '--print-fiche=fiche-constat-doublons',
      `--output=${path.join(disk, 'fiche.pdf')}`
    )
    expect(ended).toMatchObject({ status: 1, stdout: '' })
    expect(ended.stderr).toMatch(
      /^Le fichier «\u00a0.*fiche\.pdf\u00a0» n’a pas pu être enregistré\u00a0: le disque est plein\. Libérez de la place, puis recommencez\.$/
    )
    expect(readdirSync(disk)).toEqual(['fiche.pdf'])
    expect(spawnSync('cat', [path.join(disk, 'fiche.pdf')], { encoding: 'utf8' }).stdout).toBe('before')
  } finally {
    spawnSync('umount', [disk])
  }
})

test('where a disk fills up among many fiches, those that are there are whole, and the others are named', async ({
  profile
}) => {
  const disk = path.join(profile, 'disk')
  test.skip(!mountDisk(disk, 512), 'only root may mount a small disk')
  try {
    const ended = await runApplication('--print-fiche=all', `--output=${disk}`)
    expect(ended.status).toBe(1)
    expect(ended.stderr).toMatch(/\d+\sfiches sur \d+ n’ont pas pu être enregistrées\.$/)
    const there = readdirSync(disk)
    expect(there.length).toBeGreaterThan(1)
    for (const file of there)
      expect(spawnSync('qpdf', ['--check', path.join(disk, file)]).status, file).toBe(0)
  } finally {
    spawnSync('umount', [disk])
  }
})

test('a disk that may only be read is said in a sentence', async ({ profile }) => {
  const disk = path.join(profile, 'disk')
  test.skip(!mountDisk(disk, 512), 'only root may mount a small disk')
  try {
    spawnSync('mount', ['-o', 'remount,ro', disk])
    const file = path.join(disk, 'fiche.pdf')
    const ended = await runApplication('--print-fiche=def-reversibilite', `--output=${file}`)
    expect(ended.status).toBe(1)
    expect(ended.stderr).toContain('ce disque est en lecture seule. Choisissez un autre emplacement.')
    expect(ended.stderr.split('\n')).toHaveLength(1)
  } finally {
    spawnSync('umount', [disk])
  }
})
