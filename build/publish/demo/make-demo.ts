import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readContent } from '../../content/edge/read-content'
import { writePack } from '../../content/edge/write-pack'
import { examine } from '../../content/examine'
import { hasErrors } from '../../content/model/problem'
import type { SourceFile } from '../../content/model/source'
import { assemblePack } from '../../content/pack/assemble'
import { PublishError } from '../publish-error'
import { initialise, publishPack, throwAwayKeys } from '../throw-away'
import { threeDays } from './days'

/**
 * Makes a set of repositories to try: `root.json`, then `v1`, `v2` and `v3`, each complete as on its day. The keys
 * that sign them are thrown away.
 * @throws PublishError where the contents have errors
 */
export async function makeDemo(content: string, output: string): Promise<void> {
  const { files } = await readContent(content)
  const folder = await mkdtemp(join(tmpdir(), 'publish-demo-'))
  const [repository, pack] = [join(folder, 'repository'), join(folder, 'pack')]
  const keys = throwAwayKeys()
  try {
    await initialise(repository, keys)
    await cp(join(repository, 'metadata', 'root.json'), join(output, 'root.json'))
    for (const [index, { files: day, notes, reviewedOn }] of threeDays(files).entries()) {
      await compile(day, pack)
      await publishPack(repository, pack, keys, { notes, reviewedOn })
      await cp(repository, join(output, `v${index + 1}`), { recursive: true })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function compile(files: readonly SourceFile[], pack: string): Promise<void> {
  const { handbook, problems } = examine(files)
  const assembled = hasErrors(problems) ? null : assemblePack(handbook)
  if (assembled === null) {
    const first = problems.find(({ severity }) => severity === 'erreur')
    throw new PublishError(`Ces contenus ont des erreurs : ${first?.file ?? ''} ${first?.message ?? ''}`)
  }
  await writePack(assembled, pack)
}
