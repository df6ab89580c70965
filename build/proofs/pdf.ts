import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runVisibly, tool } from '../terminal/command.mjs'
import { inRoot } from '../terminal/root.mjs'
import { runValidation } from './validate'

const HELP = `npm run proof:pdf -- [OPTIONS]

Fait valider par veraPDF, en PDF/UA-1 et en PDF/A-2a, tout ce qui s’imprime, dans chaque format.

  --fetch    demande d’abord à Maven le fichier de veraPDF, dont la somme de contrôle est épinglée

Code de retour : 0 valide, 1 refusé, 77 sauté (Java ou veraPDF manque ici).`

const PINNED = JSON.parse(readFileSync(inRoot('build/proofs/verapdf.json'), 'utf8')) as {
  readonly artifact: string
  readonly file: string
  readonly sha256: string
}
const jar = inRoot('.cache/verapdf', PINNED.file)

await runValidation({
  help: HELP,
  name: 'veraPDF',
  isHere: () => existsSync(jar),
  goal: (folder) => ['dependency:copy', `-Dartifact=${PINNED.artifact}`, `-DoutputDirectory=${folder}`],
  keep: (folder) => {
    const fetched = path.join(folder, PINNED.file)
    if (createHash('sha256').update(readFileSync(fetched)).digest('hex') !== PINNED.sha256) return false
    mkdirSync(path.dirname(jar), { recursive: true })
    copyFileSync(fetched, jar)
    return true
  },
  judge: async () => {
    const unit = await runVisibly(
      tool('vitest/vitest.mjs', 'run', 'src/main/printing/pdf/generations.test.ts')
    )
    const printed = [
      process.execPath,
      inRoot('build/setup/e2e.mjs'),
      'e2e/print-conformance.spec.ts'
    ] as const
    return unit === 0 ? runVisibly([...printed]) : unit
  }
})
