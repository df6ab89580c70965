import { mkdirSync, writeFileSync } from 'node:fs'
import { inRoot } from '../terminal/root.mjs'
import { Failure } from '../terminal/say.mjs'

/** What the system says, and what to do about it. */
const systemReasons = [
  { code: 'ENOSPC', sentence: 'The disk is full: free about 1 GB, then try again.' },
  {
    code: 'EACCES',
    sentence: 'This folder cannot be written by you: give yourself the rights to it, then try again.'
  },
  {
    code: 'EROFS',
    sentence: 'This folder is read-only: copy the repository to a disk that can be written, then try again.'
  }
]

/**
 * Runs an entry script: its exit status is what the task returns, and a failure ends in one sentence and 1.
 * @param {() => Promise<number>} task
 */
export async function runScript(task) {
  try {
    process.exitCode = await task()
  } catch (error) {
    process.stderr.write(`✖ ${sentenceOf(error)}\n`)
    process.exitCode = 1
  }
}

/**
 * Returns the sentence for the person at the terminal.
 * @param {unknown} error
 */
export function sentenceOf(error) {
  if (error instanceof Failure) return error.message
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const known = systemReasons.find(({ code }) => text.includes(code))
  return (
    known?.sentence ?? `Something unexpected happened (${firstLine(text)}); the details are in ${keep(text)}.`
  )
}

/** @param {string} text */
function firstLine(text) {
  return text.split('\n', 1)[0] ?? ''
}

/**
 * @param {string} text
 * @returns {string} where it is kept
 */
function keep(text) {
  mkdirSync(inRoot('.cache'), { recursive: true })
  const file = inRoot('.cache', 'last-error.txt')
  writeFileSync(file, text)
  return file
}
