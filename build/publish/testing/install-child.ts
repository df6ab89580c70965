import { writeSync } from 'node:fs'
import { verifySource, type VerifyRequest } from '../../../src/main/content/source/verify-source'

// Installs what its argument says, and writes a dot at each step, so that it can be killed at any of them.
const [request = '', folder = ''] = process.argv.slice(2)
const step = (): void => void writeSync(1, '.')

step()
const verdict = await verifySource(JSON.parse(request) as VerifyRequest)
step()
if (verdict.outcome === 'newer') {
  const unpacked = await verdict.unpack(folder, { onProgress: step })
  step()
  if (unpacked.outcome !== 'unpacked') throw new Error(unpacked.detail)
  await verdict.commit()
  step()
}
