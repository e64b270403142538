/** The words of a data file that stand for one of several, as a person writes them: with their marks. */
import { plainWord } from '../base/nearest.ts'

const words = [
  'Huyện',
  'Khu vực',
  'Tỉnh',
  'Viện trưởng',
  'Quyền Viện trưởng',
  'Phó Viện trưởng',
  'Chánh Văn phòng',
  'Lao động tiên tiến',
  'Lao động xuất sắc',
  'Không',
  'Khắc phục',
  'Phòng ngừa',
  'Tổng hợp',
  'An ninh',
  'Trật tự xã hội',
  'Kinh tế',
  'Ma túy',
  'Tham nhũng, chức vụ',
  'Tư pháp',
]

/** A comma is no part of the word that a file has. */
const plainChoice = (text: string) => plainWord(text.replaceAll(',', ' '))

const accented: ReadonlyMap<string, string> = new Map(words.map((word) => [plainChoice(word), word]))

/** A choice as it is shown: `vien_truong` is "Viện trưởng". */
export function choiceWords(choice: string): string {
  return accented.get(choice) ?? choice.replaceAll('_', ' ')
}

/** The one of `choices` that a person meant, with or without marks; undefined when it is none of them. */
export function choiceMeant(typed: string, choices: readonly string[]): string | undefined {
  const plain = plainChoice(typed)
  return choices.find((choice) => choice === plain)
}

/** The schema's own description of the choices, in the words of `choiceWords`. */
export function choiceNote(note: string, choices: readonly string[]): string {
  return choices
    .toSorted((a, b) => b.length - a.length)
    .reduce(
      (text, choice) => text.replaceAll(new RegExp(`(?<![\\w])${choice}(?![\\w])`, 'g'), choiceWords(choice)),
      note,
    )
}
