/** What a plan must know of a data file before it is read in full: whose it is, which year, which files it names. */
import { isMapping, type Mapping } from '../../core/base/lookup.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { readYaml } from '../../source/read.ts'
import { isYaml } from '../files/kind.ts'

/** What those few lines say; undefined where they say nothing sound. */
export interface Peek {
  readonly unit: string | undefined
  readonly year: number | undefined
  readonly level: UnitYear['don_vi']['cap'] | undefined
  /** Other files that this one reads from, as it names them. */
  readonly names: readonly string[]
}

const wanted = ['nam', 'don_vi', 'nam_truoc', 'bo_chi_tieu', 'ke_thua']

/**
 * Looks at the few lines that matter: parsing whole files twice would cost as much as making the documents. What was seen
 * is compared with the file when it has been read in full.
 */
export async function peekFile(text: string, file: string): Promise<Peek> {
  const lines = blocksOf(text)
  const short = lines === undefined ? undefined : await readYaml(lines, file)
  const read = short?.value && short.diagnostics.length === 0 ? short : await readYaml(text, file)
  return peekValue(read.value?.value)
}

/** The blocks of the wanted keys; undefined when the file is not written as such blocks. */
function blocksOf(text: string): string | undefined {
  const found: string[] = []
  let taking = false
  let unit = false
  for (const line of text.split('\n')) {
    const [first = ''] = line
    if (first !== '' && !' \t\r#}]-'.includes(first)) {
      const key = /^([a-z_]+)[ \t]*:(?=[ \t\r]|$)/.exec(line)?.[1]
      taking = key !== undefined && wanted.includes(key)
      unit ||= key === 'don_vi'
    }
    if (taking && first !== '#') found.push(line)
  }
  return unit ? found.join('\n') : undefined
}

const record = (value: unknown): Mapping => (isMapping(value) ? value : {})

/** The same of a value that has been read already. */
export function peekValue(value: unknown): Peek {
  const root = record(value)
  const { ma, cap } = record(root['don_vi'])
  const last = root['nam_truoc']
  const { gop, noi_tiep } = record(last)
  const sets = [root['bo_chi_tieu'], root['ke_thua']].filter((name) => typeof name === 'string' && isYaml(name))
  return {
    unit: typeof ma === 'string' ? ma : undefined,
    year: typeof root['nam'] === 'number' ? root['nam'] : undefined,
    level: cap === 'huyen' || cap === 'khu_vuc' || cap === 'tinh' ? cap : undefined,
    names: [last, gop, noi_tiep, sets].flat().filter((name) => typeof name === 'string'),
  }
}
