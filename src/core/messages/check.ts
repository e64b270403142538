/** Sentences of the K codes. */
import { message } from './message.ts'

export const checkMessages = {
  K01: message({
    severity: 'error',
    name: 'tam',
    sentence: (_: { text: string }) => '',
    hint: () => undefined,
    explanation: '',
    wrong: '',
    right: '',
  }),
}
