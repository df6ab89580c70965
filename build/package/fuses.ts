import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { Failure } from '../terminal/say.mjs'

/**
 * What the program of a package can and cannot be made to do, whatever its command line and environment say. Not
 * `strictlyRequireAllFuses`: newer Electrons have fuses that this version of @electron/fuses does not know.
 */
const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false
} as const

/** How a binary says that a fuse is on, in its wire. */
const ON = '1'.charCodeAt(0)

/**
 * Sets the fuses of a program, and reads them back.
 * @throws Failure where one is not as it was set
 */
export async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, { version: FuseVersion.V1, ...FUSES })
  const wrong = Object.entries(await readFuses(executable)).filter(
    ([name, on]) => on !== FUSES[FuseV1Options[name as keyof typeof FuseV1Options] as keyof typeof FUSES]
  )
  if (wrong.length > 0)
    throw new Failure(`Des fusibles ne sont pas réglés : ${wrong.map(([name]) => name).join(', ')}.`)
}

/** Returns whether each fuse that is known is on, as the program itself holds it. */
export async function readFuses(executable: string): Promise<Readonly<Record<string, boolean>>> {
  const wire = await getCurrentFuseWire(executable)
  const known = Object.keys(FUSES).map(Number) as (keyof typeof FUSES)[]
  return Object.fromEntries(known.map((fuse) => [FuseV1Options[fuse], Number(wire[fuse]) === ON]))
}
