import { main } from './cli/main'

process.exitCode = await main(process.argv.slice(2), {
  say: (text) => console.log(text),
  complain: (text) => console.error(text)
})
