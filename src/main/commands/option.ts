/** A form of use that the help shows. */
interface Usage {
  readonly form: string
  /** What it does, one line each. */
  readonly lines: readonly string[]
}

/** An option of the command line, `--name` or `--name=value`. */
export interface Option {
  /** What its value is, said where the value is missing; null: it takes none. */
  readonly value: string | null
  /** The application may be started for it: of all these, one at most. */
  readonly command?: true
  /** It prints something to a file. */
  readonly prints?: true
  /** Its value is a path. */
  readonly path?: true
  /** Its answer can also be had as JSON. */
  readonly json?: true
  /** It changes whom the application trusts: an installed one refuses it. */
  readonly developmentOnly?: true
  /** Not told by itself where the usage of a command already shows it. */
  readonly usages?: readonly Usage[]
}
