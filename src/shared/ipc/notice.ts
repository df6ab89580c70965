import * as v from 'valibot'

/** A sentence for the reader about something that went wrong and what to do. */
export const noticeSchema = v.object({ tone: v.picklist(['info', 'warning']), text: v.string() })
export type Notice = v.InferOutput<typeof noticeSchema>
