/**
 * The house style: Nghị định 30/2020/NĐ-CP, Phụ lục I, as Word styles. Every fixed part has a style of its own, so that
 * an office changes the look of a part in one place.
 */
import { AlignmentType, type ICharacterStyleOptions, type IParagraphStyleOptions, LineRuleType } from 'docx'
import { TABLE_STYLE, TAG_STYLE } from '../tag/style.ts'

/** Twentieths of a point in a millimetre, rounded to whole ones. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

/** The page, A4, and its margins in mm. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20, header: 10 } as const

/** The width of the text in mm. */
export const textWidth = (landscape: boolean): number => (landscape ? PAGE.height : PAGE.width) - PAGE.left - PAGE.right

/** By how much the first line of a paragraph is indented, in twentieths of a point. */
export const FIRST_LINE = twips(12.7)

interface Look {
  /** Size in points. */
  readonly size: number
  readonly align?: 'left' | 'center' | 'both'
  readonly bold?: boolean
  readonly italic?: boolean
  readonly caps?: boolean
  readonly color?: string
  /** Points before and after; twentieths of the line, 240 for single. */
  readonly before?: number
  readonly after?: number
  readonly line?: number
  /** Indents in mm. */
  readonly first?: number
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly keepNext?: boolean
  readonly outline?: number
  readonly boxed?: boolean
  readonly next?: string
}

const BODY: Look = { size: 14, align: 'both', after: 6, line: 264, first: 12.7 }
const CENTRED: Look = { size: 14, align: 'center', after: 6 }
const HEADING: Look = { ...BODY, align: 'left', bold: true, before: 6, keepNext: true, next: 'NoiDung' }

/** What a heading of `#` to `####` looks like: Phần, Mục, Khoản and its sub-level. */
const headingLooks: readonly Look[] = [
  { ...CENTRED, bold: true, before: 12, keepNext: true, next: 'NoiDung' },
  { ...HEADING, caps: true },
  HEADING,
  { ...HEADING, italic: true },
]

/**
 * The levels of headings that a text uses, and those below the last of them, in order: the first is Word's Heading 1, the
 * next Heading 2, so that a text with a Phần over its Khoản, and no Mục between, has no gap in its levels.
 */
export function headingLevels(used: ReadonlySet<number>): readonly number[] {
  const last = Math.max(0, ...used)
  return headingLooks.map((_, i) => i + 1).filter((level) => used.has(level) || level > last)
}

/**
 * Style id → its name in Word, its look, and the directive that sets a paragraph in it. Sizes: docs/linh-vuc/the-thuc.md §2
 * (Nghị định 30, Phụ lục I, mục V).
 */
const looks: Readonly<Record<string, readonly [name: string, look: Look, directive?: string]>> = {
  Header: ['header', { size: 14, align: 'center' }],
  NoiDung: ['Nội dung văn bản', BODY],
  PhuLuc: ['Phụ lục', { ...CENTRED, bold: true, keepNext: true, outline: 0, next: 'NoiDung' }],
  KemTheo: ['Kèm theo văn bản', { ...CENTRED, italic: true, after: 0, keepNext: true }, 'kem_theo'],
  QuocHieu: ['Quốc hiệu', { size: 12, align: 'center', bold: true }, 'quoc_hieu'],
  TieuNgu: ['Tiêu ngữ', { size: 13, align: 'center', bold: true }, 'tieu_ngu'],
  CoQuanChuQuan: ['Cơ quan chủ quản', { size: 12, align: 'center' }, 'co_quan_chu_quan'],
  CoQuanBanHanh: ['Cơ quan ban hành', { size: 12, align: 'center', bold: true }, 'co_quan_ban_hanh'],
  SoKyHieu: ['Số và ký hiệu', { size: 13, align: 'center' }, 'so_ky_hieu'],
  DiaDanhNgay: ['Địa danh và ngày tháng', { size: 13, align: 'center', italic: true }, 'dia_danh_ngay'],
  DuThao: [
    'Dấu dự thảo',
    { size: 13, align: 'center', bold: true, before: 6, left: 17, right: 17, boxed: true },
    'du_thao',
  ],
  TenLoai: ['Tên loại văn bản', { size: 14, align: 'center', bold: true, before: 12, keepNext: true }, 'ten_loai'],
  TrichYeu: ['Trích yếu', { size: 14, align: 'center', bold: true, left: 17, right: 17, keepNext: true }, 'trich_yeu'],
  KySoLieu: [
    'Kỳ số liệu',
    { size: 14, align: 'center', italic: true, before: 6, after: 6, keepNext: true },
    'ky_so_lieu',
  ],
  KinhGui: ['Kính gửi', { ...CENTRED, before: 6 }, 'kinh_gui'],
  // The hyphens of the addressees stand under the colon: “Kính gửi” is 17,6 mm wide at 14 points, “- ” 2,5 mm.
  KinhGuiNhieu: [
    'Kính gửi nhiều nơi',
    { size: 14, align: 'left', before: 6, after: 3, left: 30, keepNext: true },
    'kinh_gui_nhieu',
  ],
  KinhGuiDong: ['Nơi được kính gửi', { size: 14, align: 'both', after: 3, left: 50.1, hanging: 2.5 }, 'kinh_gui_dong'],
  CanCu: ['Căn cứ', { ...BODY, italic: true }, 'can_cu'],
  Giua: ['Giữa dòng', CENTRED, 'giua'],
  GiuaDam: ['Giữa dòng đậm', { ...CENTRED, bold: true }, 'giua_dam'],
  GiuaNghieng: ['Giữa dòng nghiêng', { ...CENTRED, italic: true }, 'giua_nghieng'],
  ChucVu: ['Quyền hạn và chức vụ', { size: 14, align: 'center', bold: true }, 'chuc_vu'],
  // The signature and the seal need the room of about five lines.
  HoTen: ['Họ tên người ký', { size: 14, align: 'center', bold: true, before: 80 }, 'ho_ten'],
  NoiNhan: ['Nơi nhận', { size: 12, align: 'left', bold: true, italic: true }, 'noi_nhan'],
  NoiNhanDong: ['Nơi nhận - dòng', { size: 11, align: 'left' }, 'noi_nhan_dong'],
  BangTieuDe: ['Bảng - tiêu đề cột', { size: 12, align: 'center', bold: true, before: 2, after: 2, keepNext: true }],
  BangNoiDung: ['Bảng - nội dung', { size: 12, align: 'left', before: 2, after: 2 }],
  BangNhoTieuDe: ['Bảng nhỏ - tiêu đề cột', { size: 10, align: 'center', bold: true, keepNext: true }],
  BangNho: ['Bảng nhỏ - nội dung', { size: 10, align: 'left' }],
  TenBang: [
    'Bảng - tên bảng',
    { size: 12, align: 'left', bold: true, before: 6, after: 3, keepNext: true, outline: 1, next: 'BangNoiDung' },
    'ten_bang',
  ],
  GhiChuBang: ['Bảng - ghi chú', { size: 12, align: 'both', italic: true, before: 2, after: 4 }, 'ghi_chu'],
  DuongKe: ['Đường kẻ', { size: 2, align: 'center' }],
  KhoangTrong: ['Khoảng trống', { size: 6, align: 'left' }],
  TheKhoi: ['Thẻ khối của mẫu', { size: 7, align: 'left', color: '808080' }],
}

const directives = new Map(Object.entries(looks).map(([id, [, , word]]) => [word, id]))

/** The style of a directive that sets a paragraph (`@giua …`); undefined for every other word. */
export function styleOfDirective(name: string): string | undefined {
  return directives.get(name)
}

/** Between a cell's text and its border, in twentieths of a point: 1,5 mm; in a table of small letters 0,8 mm. */
export const PADDING = 85
export const SMALL_PADDING = 45

/** The style of tables as XML: the package has styles of paragraphs alone. */
export function tableStyle(): string {
  const sides = (names: readonly string[], inner: string) => names.map((name) => `<w:${name} ${inner}/>`).join('')
  const borders = sides(
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
    'w:val="single" w:sz="4" w:space="0" w:color="000000"',
  )
  const margins = sides(['left', 'right'], `w:w="${PADDING}" w:type="dxa"`)
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Bảng số liệu"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`
}

/** The look of tags; LibreOffice makes the id of a style of its name. */
export const tagStyle: ICharacterStyleOptions = {
  id: TAG_STYLE,
  name: TAG_STYLE,
  basedOn: 'DefaultParagraphFont',
  run: { size: 16, color: '808080', bold: false, italics: false, allCaps: false },
}

/** The ids of the styles of a text. */
export const styleIds = (levels: readonly number[]): readonly string[] => [...Object.keys(looksOf(levels)), TAG_STYLE]

function looksOf(levels: readonly number[]): typeof looks {
  const headings = levels.map((level, i) => {
    const look: Look = { ...headingLooks[level - 1]!, outline: i }
    return [`Heading${i + 1}`, [`heading ${i + 1}`, look]] as const
  })
  return { ...Object.fromEntries(headings), ...looks }
}

/** The styles of a text with headings of these levels, as the `docx` package takes them. */
export function paragraphStyles(levels: readonly number[]): readonly IParagraphStyleOptions[] {
  return Object.entries(looksOf(levels)).map(([id, [name, look]]) => ({
    id,
    name,
    basedOn: 'Normal',
    next: look.next ?? id,
    quickFormat: true,
    run: {
      size: look.size * 2,
      ...(look.bold && { bold: true }),
      ...(look.italic && { italics: true }),
      ...(look.caps && { allCaps: true }),
      ...(look.color !== undefined && { color: look.color }),
    },
    paragraph: {
      alignment: look.align === 'both' ? AlignmentType.BOTH : (look.align ?? AlignmentType.LEFT),
      spacing: spacing(look.before, look.after, look.line),
      ...(look.keepNext && { keepNext: true }),
      ...(look.outline !== undefined && { outlineLevel: look.outline }),
      ...indent(look),
      ...(look.boxed && { border: box() }),
    },
  }))
}

/** Paragraph spacing in points, the line in 240ths; the rule is always stated, since LibreOffice reads a missing one as “exactly”. */
export function spacing(before = 0, after = 0, line = 240) {
  return { before: before * 20, after: after * 20, line, lineRule: LineRuleType.AUTO }
}

function indent({ first, left, right, hanging }: Look) {
  if (first === undefined && left === undefined && right === undefined) return {}
  return {
    indent: {
      ...(left !== undefined && { left: twips(left) }),
      ...(right !== undefined && { right: twips(right) }),
      ...(first !== undefined && { firstLine: twips(first) }),
      ...(hanging !== undefined && { hanging: twips(hanging) }),
    },
  }
}

function box() {
  const side = { style: 'single', size: 6, space: 1, color: '000000' } as const
  return { top: side, bottom: side, left: side, right: side }
}
