import * as v from 'valibot'

/** What a printed page says once it is drawn: what to write on the PDF, or why there is none. */
export const printableSchema = v.union([
  v.object({ title: v.string(), footer: v.string() }),
  v.object({ error: v.string() })
])
