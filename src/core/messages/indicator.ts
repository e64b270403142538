/** Sentences of the C codes. */
import { message } from './message.ts'

export const indicatorMessages = {
  C01: message({
    severity: 'error',
    name: 'tam',
    sentence: (_: { text: string }) => '',
    hint: () => undefined,
    explanation: '',
    wrong: '',
    right: '',
  }),
}
