/** From a row of a set's file to an indicator: formulas parsed, thresholds exact, what contradicts itself reported. */
import { diagnose, type Diagnostic, type Path, type Place } from '../diagnostics/diagnostic.ts'
import { type TargetOperator, targetOperators } from '../format/target.ts'
import type { Args } from '../diagnostics/messages.ts'
import { nearest } from '../base/nearest.ts'
import { pathDiagnostics } from './figure-paths.ts'
import { slotAt } from '../schema/catalogue.ts'
import { figuresIn, type Formula, formulaKind, type FormulaKind, parseFormula } from './formula.ts'
import { partCode, placeIn, type SourcedRow } from './merge.ts'
import type { Branch, Indicator, Measure, Rule, Threshold } from './set.ts'
import type { RawBranch, RawMeasure } from './set-schema.ts'
import { readThreshold } from './threshold.ts'

interface Reading {
  readonly row: SourcedRow
  readonly found: Diagnostic[]
}

interface KnownToSet {
  /** Keys of the fields of work that a row may name. */
  readonly fields: readonly string[]
  /** Codes of the set that this one extends, to guess what an incomplete row meant. */
  readonly codes: readonly string[]
}

/** The indicator of a row; none when anything in it is wrong. */
export function readRow(
  row: SourcedRow,
  known: KnownToSet,
): { readonly indicator?: Indicator; readonly found: readonly Diagnostic[] } {
  const reading: Reading = { row, found: [] }
  const { raw } = row
  const near = nearest(raw.ma, known.codes)
  for (const key of ['ten', 'khau'] as const)
    if (!raw[key]) report(reading, [key], 'C07', { ma: raw.ma, keys: [key], near })
  if (raw.khau && !known.fields.includes(raw.khau))
    report(reading, ['khau'], 'C11', { khau: raw.khau, near: nearest(raw.khau, known.fields), known: known.fields })
  const rule = readRule(reading)
  const phat_sinh = readFormula(reading, raw.phat_sinh, ['phat_sinh'])
  if (reading.found.length > 0 || !rule || !raw.ten || !raw.khau) return { found: joinMissing(reading.found) }
  const indicator: Indicator = {
    ma: raw.ma,
    ten: raw.ten,
    khau: raw.khau,
    rule,
    ...(phat_sinh ? { phat_sinh } : {}),
    nguon: raw.nguon ?? '',
    can_cu: raw.can_cu ?? '',
    do_tin_cay: raw.do_tin_cay ?? 'thuc_te',
    ...(raw.ghi_chu ? { ghi_chu: raw.ghi_chu } : {}),
  }
  return { indicator, found: [] }
}

const pathText = ({ path }: Diagnostic) => JSON.stringify(path)

/** What is missing at one place, told at once. */
function joinMissing(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const missing = found.filter((d) => d.code === 'C07')
  return found.flatMap((d) => {
    if (d.code !== 'C07') return [d]
    const same = missing.filter((other) => pathText(other) === pathText(d))
    if (same[0] !== d) return []
    const args = same.map((other) => other.args as Args['C07'])
    const near = args.find((a) => a.near !== undefined)?.near
    return [{ ...d, args: { ma: args[0]?.ma ?? '', keys: args.flatMap(({ keys }) => keys), near } }]
  })
}

/** Where a value of the row stands; what a branch takes from its row stands there. */
function placeOf(row: SourcedRow, keys: Path): Place {
  const [list, index, key] = keys
  const branch = list === 'nguong' && Array.isArray(row.raw.nguong) ? row.raw.nguong[Number(index)] : undefined
  const shared = branch && typeof key === 'string' && (branch as Readonly<Record<string, unknown>>)[key] === undefined
  return placeIn(row, shared && row.origins[key] ? [key] : keys)
}

function report<C extends Diagnostic['code']>(
  { row, found }: Reading,
  keys: Path,
  code: C,
  args: Parameters<typeof diagnose<C>>[1],
): undefined {
  const there = keys.length === 0 || row.origins[keys.join('.')] !== undefined || keys.length > 1
  found.push(diagnose(code, args, there ? placeOf(row, keys) : { ...placeIn(row), at: 'key' }))
  return undefined
}

function readRule(reading: Reading): Rule | undefined {
  const { raw } = reading.row
  const { ma } = raw
  const forms = [raw.mot_trong, raw.ca_hai, Array.isArray(raw.nguong) ? raw.nguong : undefined].filter(Boolean)
  if (forms.length > 1) return report(reading, [], 'C10', { ma, fault: 'nhieu_dang' })
  if (Array.isArray(raw.nguong)) return readBranches(reading, raw.nguong)
  const list = raw.mot_trong ? 'mot_trong' : raw.ca_hai ? 'ca_hai' : undefined
  if (!list) {
    const measure = readMeasure(reading, { ...raw, nguong: raw.nguong, ten: undefined }, [], ma)
    return measure && { kind: 'one', measure }
  }
  const parts = raw[list] ?? []
  if (parts.length < 2) return report(reading, [list], 'C10', { ma, fault: 'mot_phan' })
  const extra = (['phep', 'nguong', 'tu', 'mau'] as const).find((key) => raw[key] !== undefined)
  if (extra) return report(reading, [extra], 'C10', { ma, fault: 'nhieu_dang' })
  const measures = parts.flatMap((part, i) => readMeasure(reading, part, [list, i], partCode(ma, i)) ?? [])
  return { kind: list === 'mot_trong' ? 'any' : 'all', measures }
}

function readBranches(reading: Reading, raws: readonly RawBranch[]): Rule | undefined {
  const { raw } = reading.row
  const { ma } = raw
  if (raws.length === 0) return report(reading, ['nguong'], 'C07', { ma, keys: ['nguong'], near: undefined })
  // What all branches share may stand once, beside the list.
  const shared = { phep: raw.phep, tu: raw.tu, mau: raw.mau, don_vi: raw.don_vi }
  const branches = raws.flatMap((branch, i): readonly Branch[] => {
    const open = branch.khi === undefined || branch.khi === null
    const last = i === raws.length - 1
    if (open !== last)
      return report(reading, ['nguong', i], 'C10', { ma, fault: open ? 'khi_thieu' : 'khi_cuoi' }) ?? []
    const khi = readFormula(reading, branch.khi, ['nguong', i, 'khi'], 'condition')
    const { khi: _, khi_in, ...own } = branch
    const measure = readMeasure(reading, sharing(own, shared), ['nguong', i], ma)
    return measure ? [{ ...(khi ? { khi } : {}), ...(khi_in ? { khi_in } : {}), measure }] : []
  })
  return { kind: 'branches', branches }
}

function sharing(own: RawMeasure, shared: RawMeasure): RawMeasure {
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined && value !== null))
  // A branch that counts has no denominator, even when another one has.
  const counted = own.nguong !== undefined && !String(own.nguong).includes('%') && !own.mau
  return { ...shared, ...(counted ? { mau: undefined } : {}), ...given }
}

function readMeasure(reading: Reading, raw: RawMeasure, keys: Path, ma: string): Measure | undefined {
  const before = reading.found.length
  const nguong = readMeasureThreshold(reading, raw, keys, ma)
  const phep = readOperator(reading, raw, keys, ma)
  const tu = readFormula(reading, raw.tu, [...keys, 'tu'], 'number')
  const mau = readFormula(reading, raw.mau, [...keys, 'mau'], 'number')
  const given = (key: 'tu' | 'mau') => raw[key] !== undefined && raw[key] !== null
  if (given('tu') && raw.so_lieu_rieng === true) report(reading, [...keys, 'tu'], 'C10', { ma, fault: 'rieng_va_tu' })
  if (given('mau') && !given('tu')) report(reading, [...keys, 'mau'], 'C10', { ma, fault: 'mau_khong_tu' })
  if (nguong && nguong.kind !== 'count' && given('tu') && !given('mau'))
    report(reading, [...keys, 'mau'], 'C07', { ma, keys: ['mau'], near: undefined })
  if (nguong?.kind === 'count' && given('mau')) report(reading, [...keys, 'nguong'], 'C10', { ma, fault: 'mau_thua' })
  if (nguong?.kind === 'percent' && phep === 'so_luong')
    report(reading, [...keys, 'phep'], 'C10', { ma, fault: 'so_luong_phan_tram' })
  if (reading.found.length > before || !nguong || !phep) return undefined
  const unit = tu && figuresIn(tu).flatMap(({ path }) => slotAt(path)?.unit ?? [])[0]
  return {
    ma,
    ...(raw.ten ? { ten: raw.ten } : {}),
    phep,
    nguong,
    ...(raw.nguong_in ? { nguong_in: raw.nguong_in } : {}),
    ...(tu ? { tu } : {}),
    ...(mau ? { mau } : {}),
    don_vi: raw.don_vi ?? unit ?? '',
  }
}

function readMeasureThreshold(reading: Reading, raw: RawMeasure, keys: Path, ma: string): Threshold | undefined {
  const at = [...keys, 'nguong']
  if (raw.nguong === undefined || raw.nguong === null)
    return report(reading, at, 'C07', { ma, keys: ['nguong'], near: undefined })
  const read = readThreshold(raw.nguong)
  if ('threshold' in read) {
    if (read.threshold.kind !== 'count') return read.threshold
    const wrong = formulaDiagnostics(reading, read.threshold.count, at, 'number', String(raw.nguong))
    return wrong ? undefined : read.threshold
  }
  const text = String(raw.nguong)
  if (read.problem === 'unreadable') return report(reading, at, 'C02', { ma, text })
  return report(reading, at, 'C03', { formula: text, ...read.problem })
}

function readOperator(reading: Reading, raw: RawMeasure, keys: Path, ma: string): TargetOperator | undefined {
  const at = [...keys, 'phep']
  if (raw.phep === undefined || raw.phep === null)
    return report(reading, at, 'C07', { ma, keys: ['phep'], near: undefined })
  const known = targetOperators.find((operator) => operator === raw.phep)
  return known ?? report(reading, at, 'C01', { phep: raw.phep, near: nearest(raw.phep, targetOperators) })
}

function readFormula(reading: Reading, given: unknown, keys: Path, kind?: FormulaKind): Formula | undefined {
  if (given === undefined || given === null) return undefined
  const text = String(given)
  const parsed = parseFormula(text)
  if ('problem' in parsed) return report(reading, keys, 'C03', { formula: text, ...parsed.problem })
  return formulaDiagnostics(reading, parsed.formula, keys, kind, text) ? undefined : parsed.formula
}

/** Whether anything was wrong with the formula's paths or its kind. */
function formulaDiagnostics(
  reading: Reading,
  formula: Formula,
  keys: Path,
  kind: FormulaKind | undefined,
  text: string,
) {
  const paths = pathDiagnostics(formula, placeOf(reading.row, keys))
  reading.found.push(...paths)
  const wrongKind = kind !== undefined && formulaKind(formula) !== kind
  if (wrongKind) report(reading, keys, 'C18', { formula: text, wanted: kind })
  return paths.length > 0 || wrongKind
}
