import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runScript } from '../setup/main.mjs'
import { hasProgram } from '../setup/system-libraries.mjs'
import { runVisibly, tool } from '../terminal/command.mjs'
import { inRoot } from '../terminal/root.mjs'
import { Failure } from '../terminal/say.mjs'

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
/** As Automake's tests say it. */
const SKIPPED = 77

await runScript(async () => {
  const { values } = parseArgs({
    options: { fetch: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } }
  })
  if (values.help) {
    process.stdout.write(`${HELP}\n`)
    return 0
  }
  if (values.fetch) await fetchVeraPdf()
  const reason = whyNotHere()
  if (reason !== null) {
    process.stdout.write(`Validation sautée : ${reason}.\n`)
    return SKIPPED
  }
  const unit = await runVisibly(tool('vitest/vitest.mjs', 'run', 'src/main/printing/pdf/generations.test.ts'))
  const printed = [process.execPath, inRoot('build/setup/e2e.mjs'), 'e2e/print-conformance.spec.ts'] as const
  return unit === 0 ? runVisibly([...printed]) : unit
})

/** Returns in French what is missing for the validation, or null. */
function whyNotHere(): string | null {
  if (!hasProgram('java')) return 'il manque java (paquet default-jre-headless de Debian)'
  return existsSync(jar) ? null : 'veraPDF n’est pas ici ; --fetch le demande à Maven'
}

/** Has Maven bring the file; it stays only where it is the pinned one. */
async function fetchVeraPdf(): Promise<void> {
  if (!hasProgram('mvn')) throw new Failure('Il manque mvn (paquet maven de Debian).')
  const temporary = mkdtempSync(path.join(tmpdir(), 'verapdf-'))
  try {
    const parameters = [`-Dartifact=${PINNED.artifact}`, `-DoutputDirectory=${temporary}`]
    const status = await runVisibly(['mvn', '--batch-mode', '--quiet', 'dependency:copy', ...parameters])
    if (status !== 0) throw new Failure('Maven n’a pas apporté veraPDF : lisez ce qu’il dit ci-dessus.')
    const fetched = path.join(temporary, PINNED.file)
    if (createHash('sha256').update(readFileSync(fetched)).digest('hex') !== PINNED.sha256)
      throw new Failure('Ce fichier n’est pas le veraPDF attendu : il n’est pas gardé.')
    mkdirSync(path.dirname(jar), { recursive: true })
    copyFileSync(fetched, jar)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
