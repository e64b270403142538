/** Sentences of the Y codes. */
import { message } from './message.ts'

export const yamlMessages = {
  Y01: message({
    severity: 'error',
    name: 'tam',
    sentence: (_: { text: string }) => '',
    hint: () => undefined,
    explanation: '',
    wrong: '',
    right: '',
  }),
}
