/** Returns a path with the variables of the system in it, as %HOME%, in place; one that the system does not have stays. */
export function expandPath(path: string, env: Readonly<Record<string, string | undefined>>): string {
  return path.replace(/%([A-Za-z_][A-Za-z0-9_]*)%/g, (written, name: string) => env[name] ?? written)
}
