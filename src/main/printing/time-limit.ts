/** Returns what the promise gives, or rejects after a time: a page whose process is lost never answers. */
export function withTimeLimit<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer within ${milliseconds} ms`))
    }, milliseconds)
  })
  return Promise.race([promise, limit]).finally(() => {
    clearTimeout(timer)
  })
}
