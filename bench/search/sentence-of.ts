import * as v from 'valibot'

/** Returns what an error says, on one line, with the place in the value where a schema refused it. */
export function sentenceOf(error: unknown): string {
  if (error instanceof v.ValiError) {
    const [issue] = error.issues as [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]
    const place = v.getDotPath(issue)
    return oneLine(place === null ? issue.message : `${place}: ${issue.message}`)
  }
  return oneLine(error instanceof Error ? error.message : String(error))
}

function oneLine(text: string): string {
  const [first = ''] = text.split('\n')
  return first.replace(/[\s:.]*$/, '.')
}
