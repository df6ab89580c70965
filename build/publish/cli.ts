import { runPublishTool } from './cli/main'

process.exitCode = await runPublishTool(process.argv.slice(2), {
  say: (text) => console.log(text),
  complain: (text) => console.error(text)
})
