import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { FUSES, FUSE_NAMES } from '../../src/shared/fuses'
import { Failure } from '../terminal/say.mjs'

/** How a binary says that a fuse is on, in its wire. */
const ON = '1'.charCodeAt(0)

/**
 * Sets the fuses of a program, and reads them back. Not `strictlyRequireAllFuses`: newer Electrons have fuses that this version
 * of @electron/fuses does not know.
 * @throws Failure where one is not as it was set
 */
export async function setFuses(executable: string): Promise<void> {
  const wanted = Object.fromEntries(FUSE_NAMES.map((name) => [FuseV1Options[name], FUSES[name]]))
  await flipFuses(executable, { version: FuseVersion.V1, ...wanted })
  const wrong = await wrongFuses(executable)
  if (wrong.length > 0) throw new Failure(`Des fusibles ne sont pas réglés : ${wrong.join(', ')}.`)
}

/** Returns the fuses that a program itself does not hold as a package's program must. */
export async function wrongFuses(executable: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(executable)
  return FUSE_NAMES.filter((name) => (Number(wire[FuseV1Options[name]]) === ON) !== FUSES[name])
}
