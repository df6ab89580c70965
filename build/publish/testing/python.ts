import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Made as python-tuf.txt says: no test installs anything. */
const own = fileURLToPath(new URL('../../../.cache/python-tuf/bin/python', import.meta.url))

/** Returns a Python that has these modules; undefined: there is none. Debian's are for that of the system, which may not be the first. */
export function pythonWith(...modules: readonly string[]): string | undefined {
  return [own, 'python3', '/usr/bin/python3'].find(
    (one) => spawnSync(one, ['-c', `import ${modules.join(', ')}`]).status === 0
  )
}

/** Runs a script of this folder. */
export function runPython(
  python: string,
  script: string,
  args: readonly string[],
  input = ''
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const file = fileURLToPath(new URL(script, import.meta.url))
  return spawnSync(python, [file, ...args], { input, encoding: 'utf8' })
}
