import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withFileLock } from './file-lock'
import { processStart, thisMachine } from './machine'
import { emptyFolder } from './testing/folder'

const IMPATIENT = { held: 0, silent: 200 }
const PATIENT = { held: 20_000, silent: 200 }

async function lockFile(text?: string): Promise<string> {
  const file = path.join(await emptyFolder(), 'lock')
  if (text !== undefined) await writeFile(file, text)
  return file
}

/** A number that no process has: its process has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

const taken = (file: string, patience = IMPATIENT): Promise<string> =>
  withFileLock(file, patience, () => Promise.resolve('taken'))

test('one after the other has the lock, and nothing stays of it', async () => {
  const file = await lockFile()
  let inside = 0
  const most: number[] = []
  await Promise.all(
    Array.from({ length: 20 }, () =>
      withFileLock(file, PATIENT, async () => {
        most.push((inside += 1))
        await new Promise((resolve) => setTimeout(resolve, 2))
        inside -= 1
      })
    )
  )
  expect(most).toEqual(Array.from({ length: 20 }, () => 1))
  expect(await readdir(path.dirname(file))).toEqual([])
})

test('a lock that is held is told where nobody waits', async () => {
  const file = await lockFile()
  await withFileLock(file, IMPATIENT, async (isHeld) => {
    await expect(taken(file)).rejects.toMatchObject({ name: 'LockHeldError' })
    expect(await isHeld()).toBe(true)
  })
})

test('a failure inside releases it', async () => {
  const file = await lockFile()
  await expect(withFileLock(file, IMPATIENT, () => Promise.reject(new Error('inside')))).rejects.toThrow(
    'inside'
  )
  expect(await taken(file)).toBe('taken')
})

test.each([
  ['of a process that ended', async () => `${await endedProcess()} 1 ${thisMachine()} a`],
  ['of another machine, or of this one under another name', () => `${process.pid} 1 another b`],
  ['that an earlier version left', () => `${process.pid} ${hostname()}`],
  ['whose holder ended before it had written', () => '']
])('a lock %s is taken over, also where it is dated in the future', async (_whose, text) => {
  const file = await lockFile(await text())
  const future = new Date('2099-01-01T00:00:00Z')
  await utimes(file, future, future)
  expect(await taken(file)).toBe('taken')
})

test.skipIf(process.platform !== 'linux')(
  'a process number that is used again does not hold the lock',
  async () => {
    const file = await lockFile(`${process.pid} ${Number(processStart(process.pid)) - 1} ${thisMachine()} c`)
    expect(await taken(file, { held: 0, silent: 600_000 })).toBe('taken')
  }
)

test('another machine that gives signs of life keeps it', async () => {
  const file = await lockFile('1 1 another d')
  let seconds = 1_000_000
  const signs = setInterval(() => {
    seconds += 1
    void utimes(file, seconds, seconds)
  }, 50)
  try {
    await expect(taken(file, { held: 0, silent: 5000 })).rejects.toMatchObject({ name: 'LockHeldError' })
  } finally {
    clearInterval(signs)
  }
})

test('a lock that was taken over meanwhile is known to be lost, and left to its new holder', async () => {
  const file = await lockFile()
  await withFileLock(file, IMPATIENT, async (isHeld) => {
    await writeFile(file, '1 1 another e')
    expect(await isHeld()).toBe(false)
  })
  expect(await readFile(file, 'utf8')).toBe('1 1 another e')
})
