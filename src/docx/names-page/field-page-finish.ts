/** Takes the time of day out of a file that the `docx` package has packed, so that the same content gives the same bytes. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { withoutTimes, zipUndated } from '../package/undated.ts'

/** The same file without times: of its making, and of its parts. */
export function finishPage(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  return zipUndated(
    parts.map(([name, data]) => [name, name === 'docProps/core.xml' ? strToU8(withoutTimes(strFromU8(data))) : data]),
  )
}
