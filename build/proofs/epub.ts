import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { digestOfJars, EPUBCHECK, lacksEpubCheck } from '../../src/main/epub/testing/epubcheck'
import { runVisibly } from '../terminal/command.mjs'
import { inRoot } from '../terminal/root.mjs'
import { runValidation } from './validate'

const HELP = `npm run proof:epub -- [OPTIONS]

Fait valider par EPUBCheck le manuel entier, un dossier et des fiches enregistrés en EPUB.

  --fetch    demande d’abord à Maven EPUBCheck et ce dont il dépend, dont la somme de contrôle est épinglée

Code de retour : 0 valide, 1 refusé, 77 sauté (Java ou EPUBCheck manque ici).`

const jars = (folder: string): string => path.join(folder, 'jars')

await runValidation({
  help: HELP,
  name: 'EPUBCheck',
  isHere: () => lacksEpubCheck() === null,
  goal: (folder) => {
    const [group = '', artifact = '', version = ''] = EPUBCHECK.artifact.split(':')
    const dependency = `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`
    const project = path.join(folder, 'pom.xml')
    writeFileSync(
      project,
      `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>proof</groupId><artifactId>epub</artifactId><version>1</version><packaging>pom</packaging><dependencies>${dependency}</dependencies></project>`
    )
    return [
      '--file',
      project,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${jars(folder)}`
    ]
  },
  keep: (folder) => {
    if (digestOfJars(jars(folder)) !== EPUBCHECK.sha256) return false
    mkdirSync(EPUBCHECK.folder, { recursive: true })
    for (const file of readdirSync(jars(folder)))
      copyFileSync(path.join(jars(folder), file), path.join(EPUBCHECK.folder, file))
    return true
  },
  judge: () => runVisibly([process.execPath, inRoot('build/setup/e2e.mjs'), 'e2e/epub.spec.ts'])
})
