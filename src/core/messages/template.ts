/** Sentences of the M codes. */
import { message } from './message.ts'

export const templateMessages = {
  M01: message({
    severity: 'error',
    name: 'tam',
    sentence: (_: { text: string }) => '',
    hint: () => undefined,
    explanation: '',
    wrong: '',
    right: '',
  }),
}
