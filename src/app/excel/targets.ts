/** Which files an import writes: the unit's, and last year's when its column was filled in by hand. */
import { basename, dirname, extname, join } from 'node:path'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { readUnitYear } from '../../core/schema/read.ts'
import { parseYaml } from '../../source/yaml.ts'
import { kindOf } from '../files/state.ts'
import { decodeData, byteOrderMark, readBytes } from '../files/read.ts'
import { onlyLastYear } from '../unit/last-year.ts'

/** A data file as it lies there. */
export interface Present {
  readonly text: string
  /** Absent when it cannot be read as one: who wants to change it will say why. */
  readonly year?: UnitYear | undefined
  /** The text as the file has its: with its mark at the beginning, its line ends. */
  readonly encode: (text: string) => string
}

/** The file at a path; undefined when there is none. */
export async function presentAt(
  path: string,
): Promise<Present | { readonly faults: readonly Diagnostic[] } | undefined> {
  if (kindOf(path) === undefined) return undefined
  const bytes = await readBytes(path)
  const data = bytes.value ? decodeData(bytes.value, path) : undefined
  if (!bytes.value || data?.value === undefined) return { faults: [...bytes.diagnostics, ...(data?.diagnostics ?? [])] }
  const mark = byteOrderMark(bytes.value)
  const isCrlf = data.value.includes('\n') && !/(?<!\r)\n/.test(data.value)
  const text = isCrlf ? data.value.replaceAll('\r\n', '\n') : data.value
  return {
    text,
    year: readUnitYear(parseYaml(text, path).value?.value).value,
    encode: (changed) => `${mark}${isCrlf ? changed.replaceAll('\n', '\r\n') : changed}`,
  }
}

/** Another unit's file is never touched: its figures would be gone. */
export function otherUnit(path: string, present: UnitYear | undefined, { don_vi }: UnitYear): Diagnostic | undefined {
  if (!present || present.don_vi.ma === don_vi.ma) return undefined
  return diagnose('T85', { file: path, unit: don_vi.ma, other: present.don_vi.ma }, { file: path })
}

/**
 * Where last year's column goes: the one file that the unit's data file names already, else one beside it with its name and
 * the other year (`tieu-can-2020.yaml` has `tieu-can-2019.yaml`), so that units in one folder do not share it. Undefined when the
 * data file names several.
 */
export function lastYearTarget(target: string, year: number, present: UnitYear | undefined): string | undefined {
  if (present?.nam_truoc) return onlyLastYear(present, target)
  const stem = basename(target, extname(target))
  const own = stem.includes(String(year)) ? stem.replace(String(year), String(year - 1)) : `${stem}-${year - 1}`
  return join(dirname(target), `${own}.yaml`)
}

interface Asked {
  readonly out?: string | undefined
  readonly folder?: string
  /** The workbook holds several units. */
  readonly many: boolean
  /** The name that the map gives it. */
  readonly named: string | undefined
}

/**
 * The data file of a unit: as asked for by `-o`, or beside the workbook with its name. Of many units in one workbook each has a
 * file of its own, with the name that the map gives it, in the folder that `-o` names.
 */
export function targetOf(input: string, { don_vi, nam }: UnitYear, { out, folder, many, named }: Asked): string {
  const own = named ?? `${don_vi.ma}-${nam}.yaml`
  if (folder !== undefined) return join(folder, own)
  if (many || (named !== undefined && out === undefined)) return join(out ?? dirname(input), own)
  return out ?? input.replace(/\.[^./\\]*$/, '.yaml')
}
