/** Directives and plans that a text cites: what they are, their number and day. docs/linh-vuc/lich-cong-tac.md §2 and §3. */
import { readDate } from '../base/date.ts'

/** A directive or plan that a text names with number and day. */
export interface Citation {
  readonly kind: 'chi_thi' | 'ke_hoach'
  /** As cited, without day and issuer: "Chỉ thị số 01/CT-VKSTC". */
  readonly name: string
  /** ISO day. */
  readonly day: string
  /** The sector's yearly directive or a plan of a year's work, not a standing or special one. */
  readonly yearly: boolean
  /** Issued by the Supreme procuracy. */
  readonly supreme: boolean
  /** The year of work that the citation itself names. */
  readonly named?: number | undefined
}

/** Letters of Vietnamese: with `\p{L}` in any case V8 takes milliseconds to make the pattern ready. */
const L = 'a-z\u00c0-\u024f\u1e00-\u1eff'
const cited = new RegExp(
  String.raw`(Chỉ thị|Kế hoạch)(\s+(?:(?!số\s*:?\s*\d)[${L}\d,\s]){0,80}?)?\s+số\s*:?\s*(\d+[a-zđ]?)\s*\/\s*([${L}\d/-]+)`,
  'gi',
)
const slashed = /ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})/iu
const spelled = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu
const special = /giai đoạn|chuyên đề|đề án|cao điểm|chuyển đổi số|kiểm tra|thanh tra|tuyên truyền|phát động/iu
const yearlyWork = /công tác\s+(?:của\s+\S+\s+)?(?:kiểm sát|ngành|năm|của)|nhiệm vụ công tác/iu

/** The first day of the calendar named in a text, in one of its two forms. */
export function dayIn(text: string): string | undefined {
  const [short, long] = [slashed.exec(text), spelled.exec(text)]
  if (short && (!long || short.index < long.index)) return readDate(short[1]?.replaceAll(/\s/g, ''))
  return long ? readDate(`${long[1]}/${long[2]}/${long[3]}`) : undefined
}

/** Every directive and plan of the procuracy in a text that is cited with number and day. */
export function citationsIn(text: string): readonly Citation[] {
  const found = [...text.matchAll(cited)]
  return found.flatMap((match, i): readonly Citation[] => {
    const [whole, word = '', between = '', number = '', symbol = ''] = match
    const rest = text.slice(match.index + whole.length, found[i + 1]?.index)
    const day = dayIn(rest)
    if (!day || !/VKS/i.test(symbol)) return []
    const kind = word.toLowerCase() === 'chỉ thị' ? 'chi_thi' : 'ke_hoach'
    // "CT" alone: a directive on emulation or on a law has a higher number; the year's directive is the first.
    const subject = between + rest
    const bySubject = yearlyWork.test(subject)
    const named = /công tác[^.;\n]*?năm\s+(\d{4})/iu.exec(subject)?.[1]
    const about = /\bvề\s/iu.test(rest.replaceAll(/về công tác|về nhiệm vụ/giu, ''))
    const yearly = kind === 'chi_thi' ? Number.parseInt(number, 10) === 1 || bySubject : bySubject || !about
    const supreme = /VKS(?:ND)?TC/i.test(symbol)
    return [
      {
        kind,
        name: `${word} số ${number}/${symbol}`,
        day,
        yearly: yearly && !special.test(subject),
        supreme,
        named: named ? Number(named) : undefined,
      },
    ]
  })
}
