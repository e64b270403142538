/** The data file to start from: every key of the schema in its place, its title as a comment. */
import type * as z from 'zod'
import { wordedOn } from '../base/bodies.ts'
import { typedPeriod, workingYear } from '../base/working-year.ts'
import { figureMeta } from './figure.ts'
import { partUnits } from './pair.ts'
import { unitYearSchema } from './unit-year.ts'
import { isChoice, isOptional, itemOf, metaOf, shapeOf } from './walk.ts'

type Schema = z.core.$ZodType

const column = 46

/**
 * The text of the file for a year. What must be given holds an example to be replaced; everything else is empty, which
 * means "no figure yet". `schemaPath` is where editors find the JSON Schema; `carried` are values to fill in, by path.
 */
export function scaffold(year: number, schemaPath: string, carried: Examples = {}): string {
  const day = workingYear(year).den_ngay
  return `# yaml-language-server: $schema=./${schemaPath}
# $schema: ./${schemaPath}
#
# Số liệu một năm của một đơn vị. Sau dấu "#" là lời giải thích, chương trình không đọc.
#   - Số viết liền, không dấu chấm hàng nghìn: 1234. Không phát sinh thì viết 0; chưa có số liệu thì để trống.
#   - Cặp số vụ/bị can, đơn/việc … viết 44/61; chỉ biết một nửa thì viết { vu: 44 }.
#   - Số chưa chia được ghi ở so_chung; tỷ lệ chỉ biết phần trăm ở ty_le_rieng; số năm trước đã điều chỉnh ở nam_truoc_dieu_chinh.
#   - Số liệu đơn vị có công bố mà tệp chưa có mục riêng (phúc cung, khám xét …) ghi ở so_lieu_khac: tên, số, đơn vị tính.
#   - Ngày viết ${typedPeriod(workingYear(year)).den_ngay}. Đoạn chữ nhiều dòng: viết dấu "|" sau dấu hai chấm rồi xuống dòng, thụt vào.
#   - Tổng số có thể để trống, chương trình tự cộng; nếu điền thì được đối chiếu. Mục không dùng thì xóa cả dòng.
${Object.keys(carried).length > 0 ? taken : example}

${group(shapeOf(unitYearSchema()) ?? {}, { path: '', depth: 0, examples: { ...examplesFor(year), ...carried } })
  .map((words) => wordedOn(words, day))
  .join('\n')}
`
}

type Examples = Readonly<Record<string, string>>

const example = '# Các giá trị điền sẵn ở những mục bắt buộc chỉ là ví dụ, phải thay bằng của đơn vị mình.'
const taken =
  '# Các giá trị điền sẵn lấy từ số liệu năm trước (số còn lại thành số cũ); xem lại, nhất là kỳ báo cáo và người ký.'

/** Values that nobody keeps: the names of no real unit. */
export const samples: Examples = {
  'don_vi.ma': 'ma-don-vi',
  'don_vi.tinh': 'tỉnh B',
  'don_vi.dia_danh': 'A',
  'nguoi_ky.ho_ten': 'Nguyễn Văn A',
}

/** For the keys that must be given. */
function examplesFor(year: number): Examples {
  const regional = year >= 2025
  const { tu_ngay, den_ngay } = typedPeriod(workingYear(year))
  return {
    nam: String(year),
    'ky.tu_ngay': tu_ngay,
    'ky.den_ngay': den_ngay,
    ...samples,
    'don_vi.ten': `Viện kiểm sát nhân dân ${regional ? 'khu vực 1' : 'huyện A'}`,
    'don_vi.cap': regional ? 'khu_vuc' : 'huyen',
    'nguoi_ky.chuc_vu': 'vien_truong',
  }
}

interface Place {
  readonly path: string
  readonly depth: number
  readonly examples: Examples
}

function group(shape: Readonly<Record<string, Schema>>, place: Place): readonly string[] {
  return Object.entries(shape).flatMap(([name, schema]) =>
    entry(name, schema, { ...place, path: place.path === '' ? name : `${place.path}.${name}` }),
  )
}

function entry(name: string, schema: Schema, place: Place): readonly string[] {
  const { path, depth, examples } = place
  const item = itemOf(schema)
  const inner = shapeOf(schema)
  if (item && !figureMeta.has(schema as z.ZodType)) return list(name, schema, item, depth)
  if (!inner || isChoice(schema))
    return [line(depth, `${name}:${examples[path] ? ` ${examples[path]}` : ''}`, comment(schema))]
  const title = metaOf(schema).title ?? ''
  if (isOptional(schema) && Object.values(inner).some((s) => !isOptional(s)))
    return [line(depth, `${name}:`, `${title}; nếu cần thì điền và bỏ dấu "#":`), ...inComments(inner, depth, '  ')]
  const top = depth === 0 ? [''] : []
  return [...top, line(depth, `${name}:`, title), ...group(inner, { ...place, depth: depth + 1 })]
}

/** A list is left out; what an item looks like is shown in comments. */
function list(name: string, schema: Schema, item: Schema, depth: number): readonly string[] {
  const shape = shapeOf(item)
  if (!shape || isChoice(item)) return [line(depth, `${name}:`, `${comment(schema)}; mỗi ý một dòng: - "…"`)]
  return [line(depth, `${name}:`, `${comment(schema)}; mỗi phần tử viết như sau:`), ...inComments(shape, depth, '- ')]
}

function inComments(shape: Readonly<Record<string, Schema>>, depth: number, first: string): readonly string[] {
  return Object.entries(shape).map(([key, inner], i) =>
    line(depth, `# ${i === 0 ? first : '  '}${key}:`, comment(inner)),
  )
}

function comment(schema: Schema): string {
  const { title, description } = metaOf(schema)
  const figure = figureMeta.get(schema as z.ZodType)
  const unit = figure?.parts ? figure.parts.map((part) => partUnits[part]).join('/') : figure?.unit
  const note = unit === undefined ? description : unit
  const words = [title ?? '', note === undefined ? '' : unit === undefined ? ` (${note})` : ` [${note}]`].join('')
  return isOptional(schema) ? words : `${words} *bắt buộc`
}

function line(depth: number, key: string, words: string): string {
  const start = `${'  '.repeat(depth)}${key}`
  return words === '' ? start : `${start.padEnd(column)} # ${words}`
}
