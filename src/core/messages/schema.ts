/** Sentences of the S codes. */
import { message } from './message.ts'

export const schemaMessages = {
  S01: message({
    severity: 'error',
    name: 'tam',
    sentence: (_: { text: string }) => '',
    hint: () => undefined,
    explanation: '',
    wrong: '',
    right: '',
  }),
}
