/** The Vietnamese of procuracy papers, as far as it tells figures apart: spellings, abbreviations, words that turn a meaning. */

/** What papers write in several ways, each with the other ways as a pattern of whole words. */
const spellings = Object.entries({
  'cơ quan điều tra': 'cqđt|cqcsđt|cơ quan cảnh sát điều tra|cơ quan csđt',
  'viện kiểm sát': 'vksnd|vks|viện kiểm sát nhân dân',
  'tòa án': 'tand|tòa án nhân dân',
  'thi hành án dân sự': 'thads',
  'thi hành án hình sự': 'thahs',
  'kiểm sát viên': 'ksv',
  'biện pháp ngăn chặn': 'bpnc',
  'thực hành quyền công tố': 'thqct|công tố',
  'hôn nhân và gia đình': 'hn(?:&|-| và )?gđ',
  'kiểm sát điều tra': 'ksđt',
  'vụ án hình sự': 'vahs',
  'kinh doanh, thương mại': 'kdtm',
  'kiểm sát xét xử': 'ksxx',
  'rút kinh nghiệm': 'rkn',
  'nguồn tin': 'tố giác, tin báo(?: về tội phạm)?(?: và kiến nghị khởi tố)?|tgtb|nguồn tin về tội phạm',
  // Out of the year that the paper is of: what it left.
  'còn lại': 'năm (?:[0-9]{4} )?chuyển (?:sang|qua)',
  'chuyển sang': 'kỳ trước chuyển sang|năm trước chuyển sang|chuyển qua|kỳ trước|năm trước chuyển qua',
  'cũ chuyển sang': '(?<!cũ )chuyển sang|số cũ|án cũ|cũ(?! chuyển)',
  mới: 'mới thụ lý|thụ lý mới|số mới|án mới|phát sinh mới|tiếp nhận mới|mới tiếp nhận',
  'sơ thẩm': 'st',
  'đúng hạn': 'đúng thời hạn|trong hạn luật định|trong thời hạn luật định',
  'quá hạn': 'quá thời hạn|vi phạm thời hạn',
  'giữ nguyên bản án sơ thẩm': 'y án(?: sơ thẩm)?|giữ nguyên án sơ thẩm',
  'xác minh': 'kiểm tra, xác minh',
  'chấp nhận': 'được chấp nhận, tiếp thu|chấp nhận, tiếp thu|tiếp thu|được chấp nhận',
}).map(([word, others]) => [word, new RegExp(String.raw`(?<!\p{L})(?:${others})(?!\p{L})`, 'gu')] as const)

/** Old places of the tone marks: "toà", "huỷ". */
const tones: readonly (readonly [RegExp, string])[] = [
  [/oà(?![\p{L}])/gu, 'òa'],
  [/oá(?![\p{L}])/gu, 'óa'],
  [/oả(?![\p{L}])/gu, 'ỏa'],
  [/oã(?![\p{L}])/gu, 'õa'],
  [/oạ(?![\p{L}])/gu, 'ọa'],
  [/uỷ/gu, 'ủy'],
  [/uý/gu, 'úy'],
  [/uỳ/gu, 'ùy'],
  [/uỵ/gu, 'ụy'],
  [/uỹ/gu, 'ũy'],
  [/kì(?![\p{L}])/gu, 'kỳ'],
]

function normal(text: string): string {
  let made = text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ')
  for (const [from, to] of tones) made = made.replaceAll(from, to)
  // "quý", "quỳ" are no old spellings.
  made = made.replaceAll('qúy', 'quý')
  for (const [to, from] of spellings) made = made.replaceAll(from, to)
  return made
}

const words = (text: string) => new Set(text.split(' '))

/** How papers of the sector are read. */
export const papersLanguage = {
  normal,
  empty: words(
    'và của các là trong có đã được cho với theo tại về từ đến một những này đó gồm số tổng kỳ năm thì mà ra bị việc ở do đối vào như đạt chiếm so cùng thực hiện công tác đơn vị viện kiểm sát nhân dân ban hành',
  ),
  turning: words(
    'không chưa phải tạm quá hoãn tái hủy rút miễn cấp trên ngang phòng ngừa mới cũ còn phục phúc sơ giữ giam chấp trách đúng',
  ),
  branches: ['hình sự', 'dân sự', 'hành chính', 'hôn nhân', 'kinh doanh', 'lao động', 'phá sản'],
  counted: [
    'vụ án',
    'vụ',
    'bị can',
    'bị cáo',
    'người',
    'việc',
    'tin',
    'cuộc',
    'lượt',
    'đồng chí',
    '%',
    'nghìn đồng',
    'triệu đồng',
    'tỷ đồng',
    'đồng',
  ],
  money: {
    unit: 'đồng',
    units: ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'],
    words: words('tiền thu hồi tương ứng trị giá khoảng hơn trên'),
  },
  sum: /(?:^|: )\s*(?:và )?tổng(?: số| cộng)?(?!\p{L})/u,
  joined: /(\d (?:vụ án|vụ|việc|đơn)) (?:với |và |cùng )?$/u,
  alike: [
    ['bị can', 'bị cáo', 'người', 'đối tượng', 'bị án', 'trường hợp', 'công chức', 'đồng chí', 'cán bộ'],
    ['vụ', 'vụ án', 'án', 'vụ việc', 'vụ, việc', 'trường hợp'],
    ['việc', 'vụ việc'],
    ['tin', 'tin báo', 'nguồn tin', 'tố giác', 'vụ việc'],
    ['bản', 'văn bản', 'yêu cầu', 'quyết định', 'bản án', 'thông báo', 'lệnh', 'biên bản'],
    ['cuộc', 'lần', 'lượt', 'đợt', 'buổi'],
    ['phiên', 'phiên tòa', 'phiên họp', 'buổi'],
    ['kiến nghị', 'bản', 'văn bản'],
    ['kháng nghị', 'bản', 'văn bản', 'vụ'],
    ['xã', 'đơn vị', 'ubnd'],
    ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'],
  ],
  change:
    /(?:(?:tăng|giảm)\s+[\d.,]+\s+[\p{L},\s]{1,25}\/\u200b?[\d.,]+\s+[\p{L},\s]{1,25}\([^()]*|(?:tăng|giảm|vượt|(?:thấp|cao|nhiều|ít) hơn(?: chỉ tiêu)?)(?: thêm| được| về)?\s+(?:[\d.,]+\s+[\p{L} ]{1,20}[/(]\s*)?|\((?:tăng|giảm|tương ứng)(?![^()]*(?:cùng kỳ|năm)[^()\d]*(?:\d{4})? là $)[^()]*)$/iu,
  aims: {
    heading: /phương hướng|nhiệm vụ|giải pháp|kế hoạch|mục tiêu|chỉ tiêu|trọng tâm/iu,
    words:
      /phấn đấu|bảo đảm (?:tỷ lệ )?$|đảm bảo|giữ vững|ít nhất|tối thiểu|tối đa|không quá|đề ra|được giao|trở lên|mỗi \p{L}+ |từ (?:\d|$)|mức (?:\d|$)|thời hạn xong/iu,
    sentence: /phấn đấu|phải đạt|mục tiêu/iu,
    past: /chuyển sang|còn lại|kết quả|năm trước/iu,
    now: /chuyển (?:sang|qua)|còn lại|đang (?:tạm đình chỉ|điều tra|ở giai đoạn)/iu,
  },
} as const
