import { runContentTool } from './cli/main'

process.exitCode = await runContentTool(process.argv.slice(2), {
  say: (text) => console.log(text),
  complain: (text) => console.error(text)
})
