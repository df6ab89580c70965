import { tool } from '../terminal/command.mjs'
import { countPlaywright, countVitest } from './totals.mjs'

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {import('../terminal/command.mjs').Command} command
 * @property {{ file: string, count: (text: string) => import('./totals.mjs').Totals }} [report] of a runner that counts
 *   its own tests, and how to read it; a check without one counts as one test
 */

const projects = [
  'src/shared',
  'src/shared/tsconfig.test.json',
  'src/main',
  'src/preload',
  'src/renderer',
  'src/renderer/tsconfig.test.json',
  'build',
  'e2e',
  'bench'
]

/**
 * @param {string} project
 * @returns {Check}
 */
function typeCheck(project) {
  const compiler = project.startsWith('src/renderer') ? 'vue-tsc/bin/vue-tsc.js' : 'typescript/bin/tsc'
  return { name: `types of ${project}`, command: tool(compiler, '--project', project) }
}

/** Each project has its own environment, so its own check. */
export const typeChecks = projects.map(typeCheck)

/** Where the runners that count their own tests leave their counts. */
const vitestReport = '.cache/test/vitest.json'
const playwrightReport = '.cache/test/playwright.json'

/** @type {readonly Check[]} everything that holds for a good state of the repository, in the order to run it */
export const checks = [
  ...typeChecks,
  { name: 'lint', command: tool('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  { name: 'format', command: tool('prettier/bin/prettier.cjs', '--check', '.') },
  { name: 'dead code', command: tool('knip/bin/knip.js') },
  { name: 'content', command: tool('tsx/dist/cli.mjs', 'build/content/cli.ts', 'check') },
  {
    name: 'unit tests',
    command: tool(
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`
    ),
    report: { file: vitestReport, count: countVitest }
  },
  {
    name: 'end-to-end tests',
    command: tool('playwright/cli.js', 'test'),
    report: { file: playwrightReport, count: countPlaywright }
  }
]
