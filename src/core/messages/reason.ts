/**
 * Fragments that the sentences of the catalogue take in: why a file, a part or a tag cannot be used, and what a second
 * place has to do with a fault. Those who find the fault name the reason; its words stand here.
 */

/** Why a Word file cannot be opened. */
export const containerReasons = {
  twins: (name: string) => `hai thành phần cùng tên "${name}"`,
  largePart: (name: string) => `thành phần "${name}" giải nén ra quá lớn`,
  denselyPacked: (name: string, ratio: number) => `thành phần "${name}" nén bất thường (gấp hơn ${ratio} lần)`,
  brokenPart: (name: string) => `thành phần "${name}" bị hỏng`,
  large: 'tổng dung lượng giải nén quá lớn',
  tooMany: 'quá nhiều thành phần bên trong',
  encrypted: 'tệp được đặt mật khẩu',
  outside: 'có thành phần mang tên trỏ ra ngoài tệp',
  noContainer: 'không phải tệp .docx hoặc tệp bị cắt cụt',
  empty: 'tệp rỗng',
  oldWord: 'là văn bản Word đời cũ (.doc), không phải .docx',
  richText: 'là tệp RTF, không phải .docx',
  pdf: 'là tệp PDF, không phải .docx',
  page: 'là trang web, không phải .docx',
  broken: 'tệp nén bị hỏng',
  noDocument: 'bên trong không phải là văn bản Word',
} as const

/** Why the XML of a part cannot be read. */
export const xmlReasons = {
  syntax: (near: string) => `cú pháp hỏng gần "${near}"`,
  doctype: 'có khai báo DOCTYPE, không được phép trong tệp Word',
  deep: (levels: number) => `lồng quá ${levels} tầng`,
  crossed: (close: string, open: string) => `</${close}> không khớp với <${open}>`,
  unclosed: (open: string) => `thiếu </${open}>`,
  roots: 'không có đúng một phần tử gốc',
} as const

/** Why a tag cannot be read. */
export const tagReasons = {
  empty: 'bên trong hai ngoặc không có gì',
  nameless: 'thiếu tên khối sau dấu "#"',
  quote: 'chuỗi chữ mở dấu nháy mà không đóng',
  unclosed: 'thiếu dấu ")"',
  closed: 'thừa dấu ")"',
  braces: 'mở ba ngoặc mà đóng hai ngoặc',
  dots: 'đường dẫn có "." hoặc ".." đặt sai chỗ',
  blockName: 'phần đặt tên "as |…|" viết sai',
  character: (character: string) => `ký tự "${character}" không dùng được ở đây`,
  noValue: 'sau dấu "=" chưa có giá trị',
  order: 'thứ tự các chữ và dấu bên trong không đúng quy tắc',
  misplaced: 'thẻ không được đứng ở chỗ này của khối',
} as const

/** Tags of Handlebars that are not taken. */
export const refusedTags = {
  raw: 'khối giữ nguyên bốn ngoặc',
  computedPartial: 'mẫu con có tên do công thức tính ra',
  decorator: 'thẻ trang trí (decorator)',
} as const

/** Which limit of a template is passed. */
export const limitReasons = {
  nesting: (levels: number) => `khối lồng quá ${levels} tầng`,
  tags: (most: number) => `quá ${most} thẻ`,
} as const

/** Where the tags of a block lie that stand on different levels. */
export const levelWords = {
  table: 'ở bảng khác',
  row: 'ở hàng khác',
  paragraph: 'giữa đoạn',
  level: 'ở cấp khác',
} as const

/** What a Word file carries that does not come into a document. */
export const carriedWords = {
  attachedTemplate: 'mẫu đính kèm',
  outsideLink: 'liên kết tới tệp ở nơi khác',
  outsideField: 'trường lấy nội dung từ tệp khác',
  note: 'cước chú không có nội dung trong tệp',
  noteElsewhere: 'cước chú nhưng được gọi ngoài thân văn bản',
  object: 'đối tượng nhúng',
} as const

/** What a second place has to do with a fault. */
export const roles = {
  elseBefore: 'thẻ {{else}} trước đó',
  openHere: (tag: string) => `khối ${tag} đang mở ở đây`,
  metBefore: (tag: string) => `gặp ${tag} trước`,
  ofSameBlock: (tag: string) => `thẻ ${tag} của cùng khối`,
  opensBlock: (tag: string) => `thẻ ${tag} mở khối`,
  firstDeclared: 'khai báo lần đầu ở đây',
  rowBefore: 'dòng trước',
} as const

/** Papers and lists as the checks of their days call them. */
export const paperWords = { bao_cao: 'báo cáo', ke_hoach: 'kế hoạch', own: 'Kế hoạch của đơn vị' } as const

/** Lists of the appendices by key: what the list is called and what one of its rows is. */
export const listWords = {
  khang_nghi: { title: 'danh sách kháng nghị', what: 'kháng nghị' },
  kien_nghi: { title: 'danh sách kiến nghị', what: 'kiến nghị' },
  phien_toa_rkn: { title: 'danh sách phiên tòa rút kinh nghiệm', what: 'phiên tòa' },
  an_trong_diem: { title: 'danh sách án trọng điểm', what: 'vụ án' },
} as const

/** Why a rendering is stopped. */
export const stopReasons = {
  deep: 'các khối hoặc mẫu con lồng nhau quá sâu',
  long: 'văn bản lập ra quá dài',
  turns: (most: number) => `quá ${most} lượt lặp`,
  time: (seconds: number) => `quá ${seconds} giây`,
  calls: (most: number) => `mẫu con gọi nhau quá ${most} lần liên tiếp`,
} as const

/** Why a chart or a picture cannot be drawn. */
export const chartReasons = {
  noLabels: 'số liệu biểu đồ thiếu danh sách "nhan"',
  noSeries: 'số liệu biểu đồ thiếu danh sách "chuoi"',
} as const

/** Why a picture is not placed. */
export const pictureReasons = {
  missing: (name: string) => `không tìm thấy ảnh "${name}"`,
  kind: (name: string) => `tệp "${name}" không phải ảnh PNG, JPEG hay GIF`,
} as const
