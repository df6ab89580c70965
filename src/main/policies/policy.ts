import * as v from 'valibot'

/** Where a policy may stand: imposed on everybody, as what holds until a reader chooses, or either. */
export type Levels = 'imposed' | 'either'

/** What is written in the table about a policy, in French where people read it. */
interface Row<S extends v.GenericSchema> {
  readonly schema: S
  readonly levels: Levels
  /** What the settings page and `--print-policies` call it. */
  readonly label: string
  /** What it does, for the guide: without capital or full stop. */
  readonly effect: string
  /** Which values it takes, to follow « attend ». */
  readonly expects: string
  readonly example: v.InferInput<S>
  /** Returns a value in words, for the settings page. */
  readonly words: (value: v.InferOutput<S>) => string
}

/** What a value of the file is found to be. */
type Judged = { readonly ok: true; readonly words: string } | { readonly ok: false }

/** One thing that an administration decides for a workstation. */
export interface Policy<S extends v.GenericSchema = v.GenericSchema> extends Omit<
  Row<S>,
  'words' | 'example'
> {
  readonly example: unknown
  /** Returns whether a value may be taken, and how it is told. */
  readonly judge: (value: unknown) => Judged
}

/** Returns a policy from its row. */
export function policy<const S extends v.GenericSchema>({ words, ...row }: Row<S>): Policy<S> {
  return {
    ...row,
    judge: (value) => {
      const parsed = v.safeParse(row.schema, value)
      return parsed.success ? { ok: true, words: words(parsed.output) } : { ok: false }
    }
  }
}

/** Returns a boolean in words. */
export function yesOrNo(value: boolean): string {
  return value ? 'oui' : 'non'
}

/** A path of this system from its root, as the system writes it. */
export const pathSchema = v.pipe(
  v.string(),
  v.maxLength(1000),
  // Of any system: a file of policies is checked before it is deployed elsewhere.
  v.regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\|%[A-Za-z_][A-Za-z0-9_]*%)[^\0]*$/)
)
export const PATH =
  'un chemin complet, qui peut commencer par une variable du système comme %LOCALAPPDATA% ou %HOME%'
