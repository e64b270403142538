/**
 * Every statement of the news item of 25/01/2021 about VKSND huyện Tiểu Cần, and where it stands in the papers made from
 * examples/tieu-can/so-lieu-2020.yaml. A pattern is looked for in the plain text of the document, one paragraph or table
 * row on a line; all patterns of a statement must be found.
 */
import type { DocumentKind } from '../src/core/documents.ts'

export interface SeedFact {
  /** The statement as the news item has it. */
  readonly statement: string
  readonly document: DocumentKind
  readonly patterns: readonly RegExp[]
}

const report = (statement: string, ...patterns: readonly RegExp[]): SeedFact => ({
  statement,
  document: 'bao-cao',
  patterns,
})
const plan = (statement: string, ...patterns: readonly RegExp[]): SeedFact => ({
  statement,
  document: 'ke-hoach',
  patterns,
})
const appendix = (statement: string, ...patterns: readonly RegExp[]): SeedFact => ({
  statement,
  document: 'phu-luc',
  patterns,
})

export const seedFacts: readonly SeedFact[] = [
  report('VKSND huyện Tiểu Cần, tỉnh Trà Vinh', /viện kiểm sát nhân dân/i, /huyện Tiểu Cần/i, /tỉnh Trà Vinh/i),
  report('báo cáo tổng kết công tác năm 2020', /BÁO CÁO/i, /Tổng kết công tác kiểm sát năm 2020/),
  report(
    'tập thể lãnh đạo và cán bộ, Kiểm sát viên trong đơn vị đã tích cực thực hiện đạt và vượt hầu hết tất cả chỉ tiêu nghiệp vụ theo Kế hoạch đề ra',
    /tập thể lãnh đạo[^\n.]*trong đơn vị đã tích cực/i,
    /thực hiện đạt và vượt hầu hết tất cả chỉ tiêu nghiệp vụ/,
  ),
  report(
    'tỷ lệ giải quyết tin báo đúng hạn đạt 100%',
    /tin[^\n]*đúng (?:thời )?hạn[^\n]*100%|100%[^\n]*tin[^\n]*đúng (?:thời )?hạn/i,
  ),
  report(
    'tỷ lệ giải quyết án trong giai đoạn điều tra đúng hạn đạt 100%',
    /điều tra[^\n]*đúng (?:thời )?hạn[^\n]*100%|100%[^\n]*điều tra[^\n]*đúng (?:thời )?hạn/i,
  ),
  report(
    'tỷ lệ truy tố đúng người, đúng tội, đúng pháp luật đạt 100%',
    /truy tố[^\n]*đúng người, đúng tội, đúng pháp luật/i,
    /truy tố[^\n]*đúng tội[^\n]*100%|đúng tội danh[^\n]*100%/i,
  ),
  report(
    'không xảy ra tình trạng Tòa án tuyên không phạm tội',
    /không (?:có|xảy ra)[^\n.]*Tòa án tuyên[^\n.]*không phạm tội/i,
  ),
  report(
    'xác định và giải quyết 04 vụ án hình sự trọng điểm',
    /04 (?:vụ )?(?:án )?(?:hình sự )?trọng điểm|trọng điểm[^\n]*04 vụ/i,
    /trọng điểm[^\n]*giải quyết[^\n]*04|giải quyết[^\n]*04[^\n]*trọng điểm|giải quyết 04\/04/i,
  ),
  report(
    'tổ chức 04 phiên tòa dân sự, hình sự rút kinh nghiệm',
    /04 phiên tòa[^\n]*rút kinh nghiệm/i,
    /rút kinh nghiệm[^\n]*dân sự|dân sự[^\n]*rút kinh nghiệm/i,
  ),
  report('nâng cao chất lượng các cuộc kiểm sát trực tiếp', /nâng cao chất lượng các cuộc kiểm sát trực tiếp/i),
  report(
    'đã kịp thời phát hiện nhiều vi phạm của các cơ quan tố tụng, cơ quan hữu quan',
    /kịp thời phát hiện (?:nhiều )?vi phạm của các cơ quan tố tụng, cơ quan hữu quan/,
    /nhiều\s+vi phạm/,
  ),
  report('đã ban hành tổng số 06 kiến nghị, 02 kháng nghị', /06 kiến nghị/, /02 kháng nghị/),
  report('kết quả đều được chấp nhận', /kết quả đều được chấp nhận/i),
  report(
    'được Viện KSND tỉnh Trà Vinh công nhận danh hiệu Tập thể lao động tiên tiến',
    /Tập thể lao động tiên tiến/,
    /(?:Viện kiểm sát nhân dân|VKSND) tỉnh Trà Vinh công nhận|công nhận[^\n]*(?:Viện kiểm sát nhân dân|VKSND) tỉnh Trà Vinh/,
  ),
  report(
    '02 đồng chí đạt danh hiệu Chiến sĩ thi đua cơ sở, 11 đồng chí đạt danh hiệu lao động tiên tiến',
    /02[^\n\d]*Chiến sĩ thi đua cơ sở/,
    /11[^\n\d]*lao động tiên tiến/i,
  ),
  report(
    'những hạn chế, thiếu sót trong năm 2020: có chỉ tiêu không đạt',
    /kháng nghị phúc thẩm dân sự[^\n]*chưa đạt/i,
    /yêu cầu kiểm tra, xác minh[^\n]*chưa đạt/i,
  ),
  report('đồng chí Trần Thanh Sơn – Viện trưởng', /VIỆN TRƯỞNG/, /Trần Thanh Sơn/),

  plan('Kế hoạch công tác kiểm sát năm 2021', /KẾ HOẠCH/i, /Công tác kiểm sát năm 2021/i),
  plan(
    'Ngày 25/01/2021 tổ chức Hội nghị triển khai Kế hoạch do đồng chí Trần Thanh Sơn – Viện trưởng chủ trì',
    /Hội nghị triển khai[^\n]*25\/01\/2021[^\n]*Trần Thanh Sơn - Viện trưởng chủ trì/,
  ),
  plan(
    'chủ động đề ra các giải pháp thực hiện tốt chức năng nhiệm vụ, khắc phục những hạn chế, thiếu sót trong năm 2020 nhằm thực hiện thắng lợi nhiệm vụ của Ngành và phục vụ tình hình chính trị ở địa phương',
    /chủ động đề ra các giải pháp thực hiện tốt chức năng, nhiệm vụ, khắc phục những hạn chế, thiếu sót trong năm 2020 nhằm thực hiện thắng lợi nhiệm vụ của Ngành và phục vụ tình hình chính trị ở địa phương/i,
  ),
  plan(
    'Tiếp tục thực hiện phương châm Đoàn kết, đổi mới- Trách nhiệm, kỷ cương- Thực chất, hiệu quả',
    /“Đoàn kết, đổi mới - Trách nhiệm, kỷ cương - Thực chất, hiệu quả”/,
  ),
  plan(
    'đề cao trách nhiệm của người đứng đầu trong quản lý, chỉ đạo, điều hành',
    /đề cao trách nhiệm của người đứng đầu trong quản lý, chỉ đạo, điều hành/i,
  ),
  plan(
    'Triển khai thực hiện nghiêm túc, có hiệu quả các chỉ thị, nghị quyết của Đảng, của Quốc hội và phấn đấu thực hiện đạt và vượt các chỉ tiêu theo Kế hoạch của đơn vị đề ra trên tinh thần quán triệt, cụ thể hóa',
    /Triển khai thực hiện nghiêm túc, có hiệu quả các chỉ thị, nghị quyết của Đảng, của Quốc hội và phấn đấu thực hiện đạt và vượt các chỉ tiêu theo Kế hoạch của đơn vị đề ra trên tinh thần quán triệt, cụ thể hóa/,
  ),
  plan(
    'Chỉ thị số 01/CT-VKSTC ngày 17/12/2019 của Viện trưởng Viện kiểm sát nhân dân tối cao',
    /Chỉ thị số 01\/CT-VKSTC ngày 17\/12\/2019 của Viện trưởng Viện kiểm sát nhân dân tối cao/,
  ),
  plan(
    'Kế hoạch số 20/KH-VKS ngày 15/01/2021 của Viện kiểm sát nhân dân tỉnh Trà Vinh',
    /Kế hoạch số 20\/KH-VKS ngày 15\/01\/2021 của Viện kiểm sát nhân dân tỉnh Trà Vinh/,
  ),
  plan(
    'Nghị quyết số 96/2019/QH14 ngày 27/11/2019 của Quốc hội',
    /Nghị quyết số 96\/2019\/QH14 ngày 27\/11\/2019 của Quốc hội/,
  ),
  plan(
    'Đơn vị xác định công tác kháng nghị phúc thẩm án dân sự là khâu trọng tâm, đột phá trong năm 2021',
    /công tác kháng nghị phúc thẩm án dân sự là khâu (?:công tác )?trọng tâm, đột phá trong năm 2021/i,
  ),
  plan(
    'những giải pháp để thực hiện tốt các chỉ tiêu nghiệp vụ đề ra',
    /chưa đạt[^\n]*77,6%|77,6%[^\n]*chưa đạt|77,6%/,
    /16,7%/,
  ),
  plan(
    'xác định nhiệm vụ chống oan, sai, chống bỏ lọt tội phạm là nhiệm vụ xuyên suốt, quan trọng hàng đầu của Ngành (nhiệm vụ đầu tiên)',
    /(?:^|\n)(?:a\)|1\.|-) ?Xác định nhiệm vụ chống oan, sai, chống bỏ lọt tội phạm là nhiệm vụ xuyên suốt, quan trọng hàng đầu của Ngành/,
  ),
  plan(
    'nâng cao tỷ lệ và chất lượng kháng nghị phúc thẩm án dân sự để góp phần hạn chế tình trạng án dân sự bị cấp phúc thẩm hủy, sửa có lỗi của Viện kiểm sát',
    /nâng cao tỷ lệ và chất lượng kháng nghị phúc thẩm án dân sự để góp phần hạn chế tình trạng án dân sự bị cấp phúc thẩm hủy, sửa có lỗi của Viện kiểm sát/i,
  ),
  plan(
    'không ngừng nâng cao chất lượng hiệu quả công tác thực hành quyền công tố, kiểm sát các hoạt động tư pháp',
    /không ngừng nâng cao chất lượng, hiệu quả công tác thực hành quyền công tố, kiểm sát các hoạt động tư pháp/i,
  ),
  plan(
    'nêu cao tinh thần trách nhiệm, giữ vững đoàn kết trong nội bộ, phấn đấu thực hiện tốt các chỉ tiêu theo kế hoạch đề ra',
    /nêu cao tinh thần trách nhiệm, giữ vững đoàn kết trong nội bộ, phấn đấu thực hiện tốt các chỉ tiêu theo kế hoạch đề ra/i,
  ),
  plan(
    'Công minh, chính trực, khách quan, thận trọng, khiêm tốn; đồng chí Trần Thanh Sơn ký',
    /VIỆN TRƯỞNG/,
    /Trần Thanh Sơn/,
  ),

  appendix('04 vụ án hình sự trọng điểm', /trọng điểm[^\n]*(?:\| ?0?4 ?\||\b0?4\b)/i),
  appendix(
    '06 kiến nghị: danh sách đủ sáu văn bản',
    /01\/KN-VKS/,
    /02\/KN-VKS/,
    /03\/KN-VKS/,
    /04\/KN-VKS/,
    /05\/KN-VKS/,
    /06\/KN-VKS/,
  ),
  appendix('02 kháng nghị: danh sách đủ hai văn bản', /01\/QĐKNPT-VKS-DS/, /01\/QĐKN-VKS-THA/),
  appendix('giải quyết tin báo đúng hạn đạt 100%', /nguồn tin[^\n]*đúng thời hạn[^\n]*59\/59[^\n]*100%/i),
  appendix('giải quyết án điều tra đúng hạn đạt 100%', /điều tra đúng thời hạn[^\n]*51\/51[^\n]*100%/i),
]
