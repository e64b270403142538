/** Figures that units publish and that have no place of their own here: a free list, each with its section, name and unit of count. */
import * as z from 'zod'
import { type Pair, type PartKey, partUnits, readPair } from './pair.ts'
import { byZod, field, type SchemaField, record, titled } from './field.ts'
import { choice, list, requiredText } from './text.ts'

/** Where such a figure is printed: fields of work that have a section of the report, in its order. */
export const freeSections = [
  'toi_pham',
  'tin_bao',
  'bpnc',
  'dieu_tra',
  'truy_to',
  'nguoi_chua_thanh_nien',
  'xet_xu_so_tham',
  'xet_xu_phuc_tham',
  'kiem_sat_giam_giu',
  'thi_hanh_an_hinh_su',
  'dan_su',
  'kinh_doanh_thuong_mai',
  'hanh_chinh',
  'thi_hanh_an_dan_su',
  'kiem_sat_khieu_to',
  'boi_thuong',
  'can_bo',
  'so_hoa',
  'tuyen_truyen',
  'nghiep_vu',
] as const

type FreeAmount = number | Pair | undefined

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

/** Cells of a form in which a number or a pair is typed, as for figures. */
export const amounts = new WeakSet<z.core.$ZodType>()

/** What was typed; the unit of count beside it decides whether it is a number or a pair. */
function typed(title: string, description: string): SchemaField {
  const zod = () => {
    const schema = z.unknown().optional().meta({ title, description })
    amounts.add(schema)
    return schema
  }
  return { ...field((value) => value, zod), title, description }
}

/** The parts that "vụ/bị can" counts; none for a single unit, undefined for two that are no pair. */
export function partsOfUnit(unit: string): readonly [PartKey, PartKey] | readonly [] | undefined {
  const names = unit.split('/').map((name) => name.trim().toLowerCase().replaceAll(/\s+/g, ' '))
  if (names.length === 1) return []
  const keys = names.map((name) => (Object.keys(partUnits) as PartKey[]).find((key) => partUnits[key] === name))
  const [first, second, ...more] = keys
  return first && second && first !== second && more.length === 0 ? [first, second] : undefined
}

type Fault = { readonly code: 'S100' | 'S104'; readonly args: object }

/** The amount in its unit, or what is wrong with it. */
function amountOf(value: unknown, unit: string): { readonly amount: FreeAmount } | Fault {
  if (isEmpty(value)) return { amount: undefined }
  const parts = partsOfUnit(unit)
  const [first, second] = parts ?? []
  if (/%|phần trăm/u.test(unit)) return { code: 'S104', args: { unit, problem: 'percent' } }
  if (!parts) return { code: 'S104', args: { unit, problem: 'unit' } }
  if (first && second) {
    const read = readPair(value, [first, second])
    return 'pair' in read ? { amount: read.pair } : { code: 'S104', args: { unit, problem: 'pair' } }
  }
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return { amount: value }
  const isPair = typeof value === 'object' || /^\s*\d+\s*\/\s*\d+\s*$/.test(String(value))
  return isPair ? { code: 'S104', args: { unit, problem: 'single' } } : { code: 'S100', args: { value: String(value) } }
}

const asTyped = record({
  linh_vuc: titled(choice(freeSections), 'Khâu công tác', 'tin_bao, dieu_tra, dan_su …'),
  noi_dung: requiredText('Tên số liệu, như đọc trong câu', 'phúc cung bị can'),
  so: typed('Số', 'một số; đơn vị tính có hai phần thì cặp số 30/35'),
  don_vi: requiredText('Đơn vị tính', 'lần, lượt, bị can … hoặc vụ/bị can'),
  nam_truoc: typed('Số năm trước', 'bỏ trống thì lấy theo tên trong tệp năm trước'),
})

export const so_lieu_khac = list(
  'Số liệu đơn vị có công bố mà tệp chưa có mục riêng',
  byZod(() =>
    asTyped.zod().transform(({ so, nam_truoc, ...item }, context) => {
      const read = { so: amountOf(so, item.don_vi), nam_truoc: amountOf(nam_truoc, item.don_vi) }
      for (const [key, found] of Object.entries(read))
        if ('code' in found)
          context.issues.push({ code: 'custom', input: { so, nam_truoc }[key], params: found, path: [key] })
      return {
        ...item,
        so: 'amount' in read.so ? read.so.amount : undefined,
        nam_truoc: 'amount' in read.nam_truoc ? read.nam_truoc.amount : undefined,
      }
    }),
  ),
)
