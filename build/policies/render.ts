import { readFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { inRoot } from '../terminal/root.mjs'
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

/** Returns every document that is derived from the table of policies, as it must be. */
export async function renderDocuments(): Promise<readonly Rendered[]> {
  return Promise.all([
    formatted(SCHEMA, JSON.stringify(policySchema())),
    formatted(GUIDE, withPolicyTable(await readFile(inRoot(GUIDE), 'utf8')))
  ])
}

async function formatted(file: string, text: string): Promise<Rendered> {
  const filepath = inRoot(file)
  return { file, text: await format(text, { ...(await resolveConfig(filepath)), filepath }) }
}
