/** Which of several words a person meant. */
import { plainWord } from '../base/nearest.ts'

/** The one of `choices` that was typed, with or without marks and commas; undefined when it is none of them. */
export function choiceMeant(typed: string, choices: readonly string[]): string | undefined {
  const plain = plainWord(typed.replaceAll(/[,;]/g, ' '))
  return choices.find((choice) => choice === plain)
}
