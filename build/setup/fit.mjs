import { runVisibly, tool } from '../terminal/command.mjs'
import { withDisplay } from './display.mjs'
import { runScript } from './main.mjs'
import { prepare } from './prepare.mjs'
import { inRoot, root } from '../terminal/root.mjs'
import { sandboxArguments } from './sandbox.mjs'

/** Measures how every fiche fits its pages, on the real pages, then checks the contents with what was measured. */
await runScript(async () => {
  const { executable } = await prepare()
  const report = inRoot('out', 'fit.json')
  const args = [...sandboxArguments(executable), root, '--print-fit', `--output=${report}`]
  const status = await withDisplay((env) => runVisibly([executable, ...args], { env }))
  if (status !== 0) return status
  return runVisibly([
    ...tool('tsx/dist/cli.mjs', inRoot('build', 'content', 'cli.ts')),
    'check',
    '--fit',
    report
  ])
})
