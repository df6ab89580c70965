import { expect, test } from 'vitest'
import { runChecks } from './run-checks.mjs'

const node = (code: string) => [process.execPath, '-e', code] as const

test('every check runs, also after one has failed', async () => {
  const said: string[] = []
  const checks: Parameters<typeof runChecks>[0] = [
    { name: 'a check that fails', command: node('process.exit(2)') },
    { name: 'a check that passes', command: node('') },
    { name: 'a check that is killed', command: node('process.kill(process.pid, "SIGKILL")') },
    {
      name: 'a runner that leaves no report',
      command: node(''),
      report: { file: '.cache/test/none.json', count: () => ({ passed: 9, failed: 0, skipped: 0 }) }
    }
  ]
  const results = await runChecks(checks, (line) => said.push(line))
  expect(results.map(({ passed, failed }) => [passed, failed])).toEqual([
    [0, 1],
    [1, 0],
    [0, 1],
    [0, 1]
  ])
  expect(said.slice(-3)).toEqual([
    'Failed: a check that fails',
    'Failed: a check that is killed',
    'Failed: a runner that leaves no report'
  ])
})

test('a check that hangs is ended, and has failed', async () => {
  const hangs = { name: 'a check that hangs', command: node('setInterval(() => {}, 1000)') }
  expect(await runChecks([hangs], () => {}, 500)).toEqual([{ passed: 0, failed: 1, skipped: 0 }])
})
