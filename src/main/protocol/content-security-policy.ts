const NONE = "'none'"
const SELF = "'self'"

/** What a page of ours may load: itself, and pictures that it made. */
const DIRECTIVES = {
  'default-src': [NONE],
  'script-src': [SELF],
  'style-src': [SELF],
  'font-src': [SELF],
  'img-src': [SELF, 'data:', 'blob:'],
  'connect-src': [SELF],
  'worker-src': [SELF],
  'base-uri': [SELF],
  'form-action': [NONE],
  'frame-ancestors': [NONE]
} as const satisfies Record<string, readonly string[]>

type Directive = keyof typeof DIRECTIVES

/**
 * Text becomes markup or a script only through Vue's own policy, or through the default one, which lets the
 * page's own workers start.
 */
export const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types vue default"

/** Returns the policy as the value of its header. `additions` widen directives. */
export function contentSecurityPolicy(additions: Partial<Record<Directive, readonly string[]>> = {}): string {
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) => [name, ...sources, ...(additions[name as Directive] ?? [])].join(' '))
    .join('; ')
}
