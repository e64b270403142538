/**
 * What a unit's documents carry: the years it was made from, as the schema read them, without comments and without the
 * reasons for warnings that were set aside, so that a document tells little more than it shows. Loaded by every `lap`: light.
 */
import { basename } from 'node:path'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { carriedId, type Carried, type CarriedText } from '../../docx/package/carried.ts'
import type { ReadUnit } from './read.ts'

/** Undefined for a unit that could not be read. `template`: the hash of a template that is not built in. */
export function carriedOf({ unit, besides }: ReadUnit, { idOnly, template }: Pick<Carried, 'idOnly' | 'template'>) {
  if (!unit || !besides) return undefined
  const { gop = [], noi_tiep = [] } = besides.lastYear ?? {}
  const names = namesFor([...gop, ...noi_tiep])
  const before = { gop: names.slice(0, gop.length), noi_tiep: names.slice(gop.length) }
  const sets = [...besides.sets].map(([file, text]) => ({ name: basename(file), text: withPlainBase(text) }))
  const year = {
    ...without(unit, ['bo_qua']),
    nam_truoc: names.length === 0 ? undefined : names.length === 1 && gop[0] ? names[0] : before,
    bo_chi_tieu: sets[0]?.name ?? unit.bo_chi_tieu,
  }
  const years = [...gop, ...noi_tiep].map((each, i) => jsonText(names[i] ?? '', without(each, notOfLastYear)))
  const texts = [jsonText(`so-lieu-${unit.nam}.yaml`, year), ...years, ...sets]
  return { id: carriedId(texts), texts, template, idOnly } satisfies Carried
}

/** Of last year documents print figures alone. */
const notOfLastYear = [
  'bo_qua',
  'nam_truoc',
  'bo_chi_tieu',
  'van_ban',
  'dac_diem',
  'danh_gia',
  'phuong_huong',
  'de_xuat',
  'danh_sach',
]

/** The set that a set extends lies beside it, whatever folder it came from. */
const withPlainBase = (text: string) => text.replace(/^(ke_thua:\s*["']?).*[\\/]/m, '$1')

/** `so-lieu-2019.yaml`, `so-lieu-2019-2.yaml`: the names that people gave may tell of other folders. */
function namesFor(years: readonly UnitYear[]): readonly string[] {
  const names = years.map(({ nam }) => `so-lieu-${nam}`)
  return names.map((name, i) => {
    const number = names.slice(0, i).filter((other) => other === name).length + 1
    return `${name}${number === 1 ? '' : `-${number}`}.yaml`
  })
}

const without = (tree: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(tree).filter(([key]) => !keys.includes(key)))

/** One key a line, as YAML reads it too. */
const jsonText = (name: string, value: unknown): CarriedText => ({ name, text: JSON.stringify(value, null, 1) })
