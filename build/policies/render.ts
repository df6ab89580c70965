import { readFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { inRoot } from '../terminal/root.mjs'
import { parseIdentity } from '../../src/shared/identity'
import { administrativeWords } from './adml'
import { administrativeTemplate } from './admx'
import { withPolicyTable } from './guide'
import { policySchema } from './schema'

/** A document of the repository that is derived from the table of policies. */
export interface Rendered {
  /** Path from the root of the repository. */
  readonly file: string
  readonly text: string
}

const SCHEMA = 'docs/politiques.schema.json'
const GUIDE = 'docs/guides/politiques.md'
/** Where Windows keeps the words of each language in a folder of its own. */
const TEMPLATES = 'docs/windows'

/** Returns every document that is derived from the table of policies, as it must be. */
export async function renderDocuments(): Promise<readonly Rendered[]> {
  const identity = parseIdentity(JSON.parse(await readFile(inRoot('build/identity/identity.json'), 'utf8')))
  return [
    await formatted(SCHEMA, JSON.stringify(policySchema())),
    await formatted(GUIDE, withPolicyTable(await readFile(inRoot(GUIDE), 'utf8'))),
    { file: `${TEMPLATES}/${identity.id}.admx`, text: administrativeTemplate(identity) },
    { file: `${TEMPLATES}/fr-FR/${identity.id}.adml`, text: administrativeWords(identity) }
  ]
}

async function formatted(file: string, text: string): Promise<Rendered> {
  const filepath = inRoot(file)
  return { file, text: await format(text, { ...(await resolveConfig(filepath)), filepath }) }
}
