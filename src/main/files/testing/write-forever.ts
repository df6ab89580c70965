import * as v from 'valibot'
import { openDurableFile } from '../durable-file'

/** Run as a process of its own, to be killed: writes ever greater numbers, padded to files of all sizes, to the file that it is given. */
const [, , path = ''] = process.argv
const schema = v.object({ format: v.literal(1), number: v.number(), weight: v.string() })
const initial = { format: 1, number: 0, weight: '' } as const
const file = await openDurableFile({ path, form: { schema, upgrades: [] }, initial, now: () => new Date() })

for (let number = file.value().number + 1; ; number += 1) {
  await file.write({ format: 1, number, weight: 'x'.repeat(number % 50_000) })
  if (number % 5 === 0) process.stdout.write('.')
}
