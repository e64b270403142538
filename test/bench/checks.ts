/**
 * How good the checks are: plants one slip at a time in the examples, for every figure, and prints the share reported by
 * kind of slip and by field of work, false alarms on the untouched files, and the figures no check can reach.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/app/files/folder.ts'
import { checkYear } from '../../src/core/checks/all.ts'
import { expectations } from '../../src/core/checks/expectations.ts'
import { titleAt } from '../../src/core/checks/operand.ts'
import { type Slot, numberAtKey, slots } from '../../src/core/schema/catalogue.ts'
import { equations } from '../../src/core/checks/suspect.ts'
import { derive } from '../../src/core/year/derive.ts'
import { type Diagnostic, sentenceOf, severityOf } from '../../src/core/diagnostics/diagnostic.ts'
import { type LastYear, mergeYears } from '../../src/core/year/merge.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import type { UnitYear } from '../../src/core/schema/unit-year.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { fillIn } from './filled-year.ts'
import { plant } from './slips.ts'

const examples = ['tieu-can/so-lieu-2020.yaml', 'khu-vuc/so-lieu-2026.yaml']

interface Example {
  readonly name: string
  readonly year: UnitYear
  readonly lastYear: LastYear | undefined
}

function read(file: string): UnitYear {
  const { value } = readUnitYear(parseYaml(readFileSync(file, 'utf8'), file).value?.value)
  if (!value) throw new Error(`${file} cannot be read`)
  return value
}

function load(root: string, name: string): Example {
  const file = join(root, 'examples', name)
  const year = read(file)
  const named = (names: readonly string[]) => names.map((other) => read(join(file, '..', other)))
  const lastYear = year.nam_truoc && mergeYears(named(year.nam_truoc.gop), named(year.nam_truoc.noi_tiep))
  return { name, year, lastYear }
}

/** What a reader sees: code, place and sentence. */
const idOf = (d: Diagnostic) => `${d.code} ${d.path?.join('.')} ${sentenceOf(d)}`

const found = (year: UnitYear, lastYear: LastYear | undefined) => checkYear(year, derive(year), lastYear)

interface Share {
  planted: number
  reported: number
  /** Reported with a wrong entry in the frame or among the places beside it. */
  placed: number
}

const none = (): Share => ({ planted: 0, reported: 0, placed: 0 })

function count(table: Map<string, Share>, key: string, reported: boolean, placed: boolean): void {
  const share = table.get(key) ?? none()
  table.set(key, share)
  share.planted++
  if (reported) share.reported++
  if (placed) share.placed++
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`)

function pool(table: Map<string, Share>, key: string, { planted, reported, placed }: Share): void {
  const share = table.get(key) ?? none()
  table.set(key, share)
  share.planted += planted
  share.reported += reported
  share.placed += placed
}

interface Result {
  readonly byKind: Map<string, Share>
  readonly byField: Map<string, Share>
  /** Slots by the kinds of slip reported in them. */
  readonly bySlot: Map<string, Set<string>>
}

function measure({ year, lastYear }: Example): Result {
  const filled = fillIn(year)
  const before = new Set(found(filled, lastYear).map(idOf))
  const result: Result = { byKind: new Map(), byField: new Map(), bySlot: new Map() }
  for (const { kind, slot, keys, year: wrong } of plant(filled, lastYear)) {
    const fresh = found(wrong, lastYear).filter((d) => !before.has(idOf(d)))
    const places = fresh.flatMap((d) => [d, ...(d.related ?? [])]).map(({ path }) => path?.join('.') ?? '')
    const pointed = keys.some((key) => places.some((place) => place === key || key.startsWith(`${place}.`)))
    count(result.byKind, kind, fresh.length > 0, pointed)
    count(result.byField, slot.figure.field, fresh.length > 0, pointed)
    const kindsOf = result.bySlot.get(slot.key) ?? new Set()
    if (fresh.length > 0) kindsOf.add(kind)
    result.bySlot.set(slot.key, kindsOf)
  }
  return result
}

function print(title: string, table: Map<string, Share>): void {
  console.log(`\n${title.padEnd(28)} planted  reported    share  figure shown`)
  for (const [name, { planted, reported, placed }] of table)
    console.log(
      `${name.padEnd(28)} ${String(planted).padStart(7)} ${String(reported).padStart(9)} ${percent(reported, planted).padStart(8)} ${percent(placed, planted).padStart(13)}`,
    )
}

/** Figures in an equation that can be worked out, with their parts. */
function tiedIn(filled: UnitYear): ReadonlySet<string> {
  const derived = derive(filled)
  const complete = expectations.flatMap(({ atMost, total, terms }) => {
    const tied = atMost ? [] : [total, ...terms.map(({ key }) => key)]
    return tied.every((key) => numberAtKey(derived, key) !== undefined) ? tied : []
  })
  return new Set([...equations(filled, derived).flatMap(({ members }) => members.map(({ key }) => key)), ...complete])
}

/** Why a slip of one can pass in a figure. */
function reasonOf({ figure: { field }, key }: Slot, limited: boolean): string {
  if (limited) return 'only its size is known: not above its whole, not ten-fold last year'
  if (field === 'tai_nan' || key.includes('vi_pham_hanh_chinh')) return 'counted by other bodies and stands in no sum'
  if (['can_bo', 'dao_tao', 'so_hoa', 'tuyen_truyen', 'nghiep_vu', 'thi_dua', 'tiep_cong_dan'].includes(field))
    return 'a single count of the office that nothing else counts again'
  return 'a single count of activity that no form adds up'
}

function falseAlarms({ name, year, lastYear }: Example): void {
  for (const [what, candidate] of [
    ['as written', year],
    ['totals filled in', fillIn(year)],
  ] as const) {
    const list = found(candidate, lastYear)
    const errors = list.filter((d) => severityOf(d) === 'error')
    console.log(`\n${name}, ${what}: ${errors.length} errors, ${list.length - errors.length} warnings and notes`)
    for (const d of list) console.log(`  ${severityOf(d)} ${idOf(d)}`)
  }
}

export async function run(): Promise<void> {
  const root = packageRoot()
  const pooled = new Map<string, Share>()
  for (const example of examples.map((name) => load(root, name))) {
    falseAlarms(example)
    const { byKind, byField, bySlot } = measure(example)
    print(`${example.name}: kind`, byKind)
    print('field of work', byField)
    for (const [kind, share] of byKind) pool(pooled, kind, share)
    const filled = fillIn(example.year)
    const tied = tiedIn(filled)
    const known = slots.filter(({ key }) => bySlot.has(key))
    const passes = ({ key }: Slot) =>
      ['+1', '-1'].some((kind) => !bySlot.get(key)?.has(kind) && (kind === '+1' || numberAtKey(filled, key) !== 0))
    const near = ['+1', '-1'].map((kind) => byKind.get(kind) ?? none())
    const [planted, reported] = [near.reduce((n, s) => n + s.planted, 0), near.reduce((n, s) => n + s.reported, 0)]
    const inSums = known.filter(({ key }) => tied.has(key))
    console.log(`\n±1 over all figures: ${percent(reported, planted)}`)
    console.log(
      `±1 in the ${inSums.length} of ${known.length} figures that an equation touches: ${percent(inSums.filter((slot) => !passes(slot)).length, inSums.length)}`,
    )
    const partly = known.filter(passes)
    const reasons = new Set(partly.map((slot) => reasonOf(slot, (bySlot.get(slot.key)?.size ?? 0) > 1)))
    for (const reason of reasons) {
      const own = partly.filter((slot) => reasonOf(slot, (bySlot.get(slot.key)?.size ?? 0) > 1) === reason)
      console.log(`\nfigures in which a slip of one can pass (${own.length}), ${reason}:`)
      for (const { key } of own) {
        const kindsOf = [...(bySlot.get(key) ?? [])].join(', ') || 'nothing'
        console.log(`  ${key} = ${numberAtKey(filled, key)} (${titleAt(key)}); reported: ${kindsOf}`)
      }
    }
  }
  print('all examples together', pooled)
}
