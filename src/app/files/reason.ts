/** What the operating system says of a failed call. */

/** The system's code (`EACCES`), or the message of anything else that was thrown. Rethrows what is no error at all. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) throw error
  const code: unknown = Reflect.get(error, 'code')
  // An error without a system code did not come from the disk: that is a bug of ours and must not pass for a bad file.
  if (typeof code !== 'string') throw error
  return code
}
