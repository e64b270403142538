/** Whether something lies at a path. */
import { access } from 'node:fs/promises'

/** Whether something is at a path that this user may ask about; never rejects. */
export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
