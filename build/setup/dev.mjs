import { runVisibly, tool } from '../terminal/command.mjs'
import { withDisplay } from './display.mjs'
import { runScript } from './main.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from '../terminal/root.mjs'
import { mustLeaveSandbox, sandboxArguments } from './sandbox.mjs'

await runScript(async () => {
  const { executable } = await prepare({ build: false })
  sandboxArguments(executable)
  const command = tool('electron-vite/bin/electron-vite.js', 'dev', '--watch')
  const sandbox = mustLeaveSandbox() ? ['--noSandbox'] : []
  // A profile of its own: what a developer tries does not touch what the same person reads.
  const application = ['--', `--user-data-dir=${inRoot('.cache', 'dev-profile')}`, ...process.argv.slice(2)]
  return withDisplay((env) =>
    runVisibly([...command, ...sandbox, ...application], { env: { ...env, ELECTRON_EXEC_PATH: executable } })
  )
})
