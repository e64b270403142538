/** What `doi-chieu` is given: papers and data files, by name or by folder; and which data file is which paper's. */
import { basename, resolve } from 'node:path'
import type { Checked } from '../../core/diagnostics/diagnostic.ts'
import { filesBelow, isPattern, matching } from '../files/glob.ts'
import { kindOf } from '../files/state.ts'
import { isWorkbook, isYaml } from '../files/kind.ts'
import { findInputs } from '../inputs/check-inputs.ts'
import { look } from '../inputs/inputs.ts'
import { isOfMany, readPaper } from './paper.ts'
import { yearIn } from './print.ts'

export interface AuditInputs {
  readonly papers: readonly string[]
  /** The one data file that all papers are held against. */
  readonly data?: string
  /** Or many, of which each paper has its own. */
  readonly many: readonly string[]
}

const isDataFile = (file: string) => isYaml(file) || isWorkbook(file)

/** A paper in a folder: no kept copy, no version laid beside, nothing that Word holds. */
const isPaper = (file: string) => /\.docx$/i.test(file) && !/^~\$|-ban-cu-\d|\.moi\.docx$/i.test(basename(file))

/** It is found beside those of the units and was asked for by nobody. */
async function isOfProvince(file: string): Promise<boolean> {
  const paper = (await readPaper(file)).value
  return paper !== undefined && isOfMany(paper)
}

/** Folders and patterns stand for the papers and data files in them. */
export async function auditInputs(typed: readonly string[]): Promise<Checked<AuditInputs>> {
  const papers: string[] = []
  const [named, found]: [string[], string[]] = [[], []]
  for (const input of typed) {
    const folder = kindOf(input) === 'folder'
    if (!folder && !isPattern(input)) (isDataFile(input) ? named : papers).push(input)
    else {
      const below = folder ? await filesBelow(input, () => false) : await matching(input, () => false)
      for (const each of below.filter(isPaper)) if (!(await isOfProvince(each))) papers.push(each)
      if (below.some(isDataFile)) found.push(input)
    }
  }
  const each = [...new Map(papers.map((file) => [resolve(file), file])).values()]
  const [only, ...others] = named
  if (only !== undefined && others.length === 0 && found.length === 0)
    return { value: { papers: each, data: only, many: [] }, diagnostics: [] }
  if (named.length + found.length === 0) return { value: { papers: each, many: [] }, diagnostics: [] }
  const { value: many, diagnostics } = await findInputs([...named, ...found])
  return many ? { value: { papers: each, many }, diagnostics } : { diagnostics }
}

/** Finds the data file of a paper's unit and year among `many`. */
export async function dataFinder(many: readonly string[]): Promise<(paper: string) => Promise<string | undefined>> {
  const inputs = await Promise.all(many.map((file) => look(file, false, () => undefined)))
  return async (file) => {
    const paper = (await readPaper(file)).value
    const year = paper && yearIn(paper)
    return inputs.find(({ peek }) => year && peek.unit === year.don_vi.ma && peek.year === year.nam)?.file
  }
}
