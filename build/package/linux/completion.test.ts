import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { OPTIONS } from '../../../src/main/commands/options'
import { bashCompletion } from './completion'

const hasBash = spawnSync('bash', ['--version']).status === 0
const wantsPath = Object.entries(OPTIONS).flatMap(([name, option]) =>
  /\b(?:CHEMIN|FICHIER|DOSSIER)\b/.test(option.value ?? '') && !('developmentOnly' in option) ? [name] : []
)

test.skipIf(!hasBash)(
  'bash completes the path after each option that takes one (skipped without bash)',
  () => {
    expect(wantsPath).toContain('check-policies')
    const folder = mkdtempSync(path.join(tmpdir(), 'completion-'))
    writeFileSync(path.join(folder, 'politiques.json'), '{}')
    try {
      for (const name of wantsPath) {
        const script = `${bashCompletion('essai')}\nCOMP_WORDS=(essai --${name} = poli) COMP_CWORD=3\n_essai essai poli =\nprintf %s "$COMPREPLY"`
        const { stdout } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
        expect(stdout, name).toBe('politiques.json')
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
)
