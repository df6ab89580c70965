import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

function readWorkflow(name: string): string {
  return readFileSync(path.resolve(import.meta.dirname, '../../.github/workflows', name), 'utf8')
}

test('nothing of a release is packaged before the whole suite has passed', () => {
  const [, jobs = ''] = readWorkflow('release.yml').split('\njobs:\n')
  const [suite = '', ...others] = jobs.split(/^(?= {2}\w)/m)
  expect(suite).toBe('  suite:\n    uses: ./.github/workflows/ci.yml\n')
  expect(others.length).toBeGreaterThan(0)
  for (const job of others) expect(job).toMatch(/^ {2}\w+:\n {4}needs: suite\n/)
})

test('the suite runs on the Electron that is shipped, or fails', () => {
  const workflow = readWorkflow('ci.yml')
  expect(workflow).toMatch(/^ {2}workflow_call:$/m)
  const places = [
    'run: npm start\n',
    'run: test "$(cat node_modules/electron/dist/version)" = ',
    'run: npm test\n'
  ].map((step) => workflow.indexOf(step))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
