import { POLICIES, policyOf, type PolicyName } from '../../src/main/policies/policies'

/** How the editor of Group Policy asks for a value, and hence how Windows keeps it. */
export type Widget =
  /** Enabled or disabled: 1 or 0 (REG_DWORD). */
  | { readonly kind: 'switch' }
  /** One of these, as a text (REG_SZ). */
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** One a line (REG_MULTI_SZ). */
  | { readonly kind: 'lines' }
  /** A text (REG_SZ); what is no text in the file is written as JSON. */
  | { readonly kind: 'text' }

/** Returns how a policy is asked for, by the schema of its values. */
export function widgetOf(name: PolicyName): Widget {
  const { schema } = POLICIES[name]
  switch (schema.type) {
    case 'boolean':
      return { kind: 'switch' }
    case 'picklist':
      return { kind: 'choice', options: schema.options.map(String) }
    case 'array':
      return { kind: 'lines' }
    default:
      return { kind: 'text' }
  }
}

/** A policy as Group Policy lists it: one that may be imposed or proposed is listed twice. */
export interface Listed {
  /** Unique, without hyphens, which identifiers of templates do not have. */
  readonly id: string
  readonly name: PolicyName
  /** As in the file. */
  readonly part: 'impose' | 'par-defaut'
}

/** Returns all that Group Policy lists, from the names of policies. */
export function listed(names: readonly PolicyName[]): readonly Listed[] {
  return names.flatMap((name) => {
    const parts =
      policyOf(name).levels === 'either' ? (['impose', 'par-defaut'] as const) : (['impose'] as const)
    return parts.map((part) => ({ id: identifier(`${part}_${name}`), name, part }))
  })
}

/** Returns a name as identifiers of templates are written. */
export function identifier(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, '_')
}
