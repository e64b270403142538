/** What a newcomer leaves in the file or forgets in it: sample values, names without diacritics, whole fields of work. */
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { figures, groups, numbersOf, slots } from '../schema/catalogue.ts'
import { samples } from '../schema/scaffold.ts'
import { lookup } from '../base/lookup.ts'
import { type Check, defineCheck } from './check.ts'

const sure: ReadonlySet<string> = new Set(['don_vi.ma', 'don_vi.tinh'])

/** One of these and another: a place may happen to be the sample's, and "Nguyễn Văn A" stands for a name in drafts. */
const left = defineCheck(['S102'], ({ given }) => {
  const found = Object.entries(samples).filter(([key, value]) => lookup(given, key) === value)
  const [first] = found
  if (!first || found.length < 2 || !found.some(([key]) => sure.has(key))) return []
  const keys = found.map(([key]) => key)
  return [diagnose('S102', { keys, value: first[1] }, { path: first[0].split('.') })]
})

const bare = /^[A-Za-z .'-]+$/

/** Vietnamese names of several words without a single mark were typed without diacritics. */
const unmarked = defineCheck(['S103'], ({ given }) =>
  ['don_vi.ten', 'don_vi.tinh', 'nguoi_ky.ho_ten'].flatMap((key): readonly Diagnostic[] => {
    const text = lookup(given, key)
    if (typeof text !== 'string' || !bare.test(text) || text.trim().split(/\s+/).length < 3) return []
    return [diagnose('S103', { text }, { path: key.split('.') })]
  }),
)

const fieldsOfWork = groups.filter(({ path }) => path.length === 1)
const fieldOf = slots.map(({ figure }) => figure.field)
const worked = new Set(figures.filter(({ role }) => role !== 'stock').map(({ field }) => field))

/** Fields of work that last year had work in and this year has no number of. A file that has hardly begun is not asked. */
const forgotten = defineCheck(['K138'], ({ given, lastYear }) => {
  if (!lastYear) return []
  const [now, before] = [numbersOf(given), numbersOf(lastYear)]
  const has = (numbers: typeof now, key: string) => numbers.some((n, i) => n && fieldOf[i] === key)
  const typed = (key: string) => now.some((n, i) => n !== undefined && fieldOf[i] === key)
  const missing = fieldsOfWork.filter(({ key }) => worked.has(key) && has(before, key) && !typed(key))
  const present = fieldsOfWork.filter(({ key }) => typed(key))
  if (missing.length === 0 || present.length < missing.length) return []
  const args = { fields: missing.map(({ meta }) => meta.title), keys: missing.map(({ key }) => key) }
  return [diagnose('K138', args, { path: ['nam_truoc'] })]
})

export const firstFileChecks: readonly Check[] = [left, unmarked, forgotten]
