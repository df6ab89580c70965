import { toJsonSchema } from '@valibot/to-json-schema'
import { POLICIES, policyOf, POLICY_NAMES, type PolicyName } from '../../src/main/policies/policies'
import { FORMAT } from '../../src/main/policies/read-text'

/** Returns the JSON Schema (draft 7) of `politiques.json`, with which editors complete and check it. */
export function policySchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Politiques du manuel',
    description: 'Ce qu’une administration règle pour un poste.',
    type: 'object',
    required: ['format'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      format: { const: FORMAT },
      impose: part('Ce que personne ne peut changer.', POLICY_NAMES),
      'par-defaut': part(
        'Ce qui vaut tant que la personne n’a rien choisi.',
        POLICY_NAMES.filter((name) => policyOf(name).levels === 'either')
      )
    }
  }
}

function part(description: string, names: readonly PolicyName[]): object {
  return {
    description,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map((name) => [name, valueOf(name)]))
  }
}

function valueOf(name: PolicyName): object {
  const schema: object = toJsonSchema(POLICIES[name].schema, {
    typeMode: 'input',
    // White space around an address is taken away, and some characters are refused: no schema says that. Format « uri » is of
    // ASCII alone, where our addresses may have accents.
    ignoreActions: ['trim', 'check', 'url']
  })
  const { label, effect, example } = policyOf(name)
  return { ...schema, $schema: undefined, title: label, description: `${effect}.`, examples: [example] }
}
