import path from 'node:path'
import type { CommandLine } from 'electron'
import { expect, onTestFinished, test } from 'vitest'
import { emptyFolder } from './files/testing/folder'
import { mountSmallDisk } from './files/testing/small-disk'
import { avoidSmallSharedMemory } from './shared-memory.electron'

/** Returns the switches that are set for a folder of shared memory. */
function switchesFor(folder: string): readonly string[] {
  const set: string[] = []
  const commandLine: Pick<CommandLine, 'appendSwitch'> = { appendSwitch: (name) => void set.push(name) }
  avoidSmallSharedMemory(commandLine as CommandLine, folder)
  return set
}

test.skipIf(process.platform !== 'linux')(
  'shared memory that is missing or small is not used',
  async (context) => {
    const folder = await emptyFolder()
    expect(switchesFor(path.join(folder, 'missing'))).toEqual(['disable-dev-shm-usage'])
    const disk = mountSmallDisk()
    if (disk === null) {
      context.skip('mounting a small disk takes root')
      return
    }
    onTestFinished(disk.unmount)
    expect(switchesFor(disk.folder)).toEqual(['disable-dev-shm-usage'])
  }
)
