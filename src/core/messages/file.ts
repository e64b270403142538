/** Sentences of the T codes. */
import { message } from './message.ts'

export const fileMessages = {
  T01: message({
    severity: 'error',
    name: 'tam',
    sentence: (_: { text: string }) => '',
    hint: () => undefined,
    explanation: '',
    wrong: '',
    right: '',
  }),
}
