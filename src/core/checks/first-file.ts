/** What a newcomer leaves in the file or forgets in it: sample values, names without diacritics, whole fields of work. */
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { fieldsOfWork, figures, numbersOf, slots } from '../schema/catalogue.ts'
import { samples } from '../schema/scaffold.ts'
import { lookup } from '../base/lookup.ts'
import { plainWord } from '../base/nearest.ts'
import type { Check, CheckInput } from './check.ts'

/** Sample values that no unit has. */
const sure: ReadonlySet<string> = new Set(['don_vi.ma', 'don_vi.tinh'])

/**
 * Values of the sample file that are left, when a sure one is among two at least: a place may happen to be the sample's,
 * and "Nguyễn Văn A" stands for a name in drafts (S102).
 */
const left: Check = ({ given }) => {
  const found = Object.entries(samples).filter(([key, value]) => lookup(given, key) === value)
  const [first] = found
  if (!first || found.length < 2 || !found.some(([key]) => sure.has(key))) return []
  const keys = found.map(([key]) => key)
  return [diagnose('S102', { keys, value: first[1] }, { path: first[0].split('.') })]
}

const bare = /^[A-Za-z\d .'-]+$/
/** Family names that are never written so; others of two words may be right ("Mai Lan", "Kim Anh"). */
const family = /^(?:nguyen|tran|pham|huynh|hoang|dang|bui|ngo|duong|dinh|trinh|vu|vo|truong|le|do|ly) /i

/** Vietnamese names of several words without a single mark were typed without diacritics (S103). */
const unmarked: Check = ({ given }) => {
  const words = (text: string) => text.trim().split(/\s+/).length
  const plain = ({ don_vi }: typeof given) => `_${plainWord(`${don_vi.ten} ${don_vi.tinh}`)}_`
  return ['don_vi.ten', 'don_vi.tinh', 'don_vi.dia_danh', 'nguoi_ky.ho_ten'].flatMap((key): readonly Diagnostic[] => {
    const text = lookup(given, key)
    if (typeof text !== 'string' || !bare.test(text) || words(text) < 2) return []
    // A place may be written without marks (Long An); the same place with them elsewhere in the file says that it is not.
    const { ten, tinh } = given.don_vi
    const certain =
      key === 'don_vi.dia_danh'
        ? plain(given).includes(`_${plainWord(text)}_`) && !`${ten} ${tinh}`.includes(text)
        : words(text) > 2 || (key === 'nguoi_ky.ho_ten' && family.test(text))
    return certain ? [diagnose('S103', { text }, { path: key.split('.') })] : []
  })
}

const worked = new Set(figures.filter(({ role }) => role !== 'stock').map(({ field }) => field))

/** Fields of work that last year had work in and this year has no number of. A file that has hardly begun is not asked. */
export function forgottenFields({ given, lastYear }: Pick<CheckInput, 'given' | 'lastYear'>) {
  if (!lastYear) return []
  const [now, before] = [numbersOf(given), numbersOf(lastYear)]
  const typed = new Set<string>()
  const had = new Set<string>()
  for (const { index, figure } of slots) {
    if (now[index] !== undefined) typed.add(figure.field)
    if (before[index]) had.add(figure.field)
  }
  const missing = fieldsOfWork.filter(({ key }) => worked.has(key) && had.has(key) && !typed.has(key))
  const present = fieldsOfWork.filter(({ key }) => typed.has(key))
  return present.length < missing.length ? [] : missing
}

/** Whole fields of work without a number (K138). */
const forgotten: Check = (input) => {
  const missing = forgottenFields(input)
  if (missing.length === 0) return []
  const args = { fields: missing.map(({ meta }) => meta.title), keys: missing.map(({ key }) => key) }
  return [diagnose('K138', args, { path: ['nam_truoc'] })]
}

export const firstFileChecks: readonly Check[] = [left, unmarked, forgotten]
