/** Sentences of the K codes on periods, days, document numbers and references: docs/linh-vuc/can-doi.md §15. */
import { error, note, warning } from './message.ts'

export const checkDateMessages = {
  K50: error('ky-nguoc', {
    sentence: ({ from, to }: { from: string; to: string }) =>
      `kỳ báo cáo kết thúc (${to}) không sau ngày bắt đầu (${from})`,
    hint: 'kiểm tra lại hai ngày; có thể viết ngược hoặc sai năm',
    explanation: 'Ngày cuối kỳ phải sau ngày đầu kỳ. Kỳ báo cáo luôn là hai ngày ghi trong tệp, không suy ra từ năm.',
    wrong: 'ky: { tu_ngay: 30/11/2020, den_ngay: 01/12/2019 }',
    right: 'ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }',
  }),
  K51: warning('ky-khong-du-nam', {
    sentence: (args: { days: number; from: string; to: string; name: string | undefined }) =>
      `kỳ báo cáo từ ${args.from} đến ${args.to} dài ${args.days} ngày, không tròn 12 tháng`,
    hint: ({ name, from, to }) =>
      `nếu gõ nhầm thì sửa ngày; nếu đúng là báo cáo ${name ?? `từ ${from} đến ${to}`} thì ghi "bo_qua" với mã K51, tên văn bản đã theo kỳ ấy; chỉ tiêu của cả năm chỉ để tham khảo`,
    explanation:
      'Báo cáo tổng kết năm gồm 12 tháng liền nhau: từ 01/12 năm trước đến 30/11, từ năm 2025 là từ 01/10 đến 30/9. Kỳ khác 12 tháng được đặt tên theo kỳ (6 tháng đầu năm, quý II, 9 tháng …). Không báo với hai nửa của năm 2025: đến 30/6/2025 và từ 01/7/2025.',
    wrong: 'ky: { tu_ngay: 01/12/2019, den_ngay: 30/10/2020 }',
    right: 'ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }',
    source: 'Quyết định 393/QĐ-VKSTC ngày 01/7/2016, Điều 9; Quyết định 358/QĐ-VKSTC ngày 23/9/2025',
  }),
  K132: warning('ky-theo-lich-khac', {
    sentence: (args: { year: number; from: string; to: string; first: string; last: string; old: boolean }) =>
      `kỳ báo cáo từ ${args.from} đến ${args.to}${args.old ? ' theo năm công tác cũ' : ''}; năm công tác ${args.year} từ ${args.first} đến ${args.last}`,
    hint: ({ first, last }) =>
      `sửa thành "ky: { tu_ngay: ${first}, den_ngay: ${last} }" và lấy số liệu theo kỳ ấy; nếu cấp trên yêu cầu kỳ khác thì ghi "bo_qua" kèm lý do`,
    cellHint: ({ first, last }) =>
      `sửa hai ô kỳ báo cáo ở trang Đơn vị thành ${first} và ${last}, lấy số liệu theo kỳ ấy; nếu cấp trên yêu cầu kỳ khác thì ghi mã này vào bảng "Cảnh báo được bỏ qua có lý do"`,
    explanation:
      'Năm công tác của Ngành từ 01/12 năm trước đến 30/11 cho đến hết năm 2024. Từ năm 2025 là từ 01/10 năm trước đến 30/9: tháng 10 và tháng 11/2024 nằm trong cả hai năm công tác. Giữ hai ngày của lịch cũ thì báo cáo lệch hai tháng so với thống kê của Ngành và không nối với năm trước, năm sau.',
    wrong: 'nam: 2026\nky: { tu_ngay: 01/12/2025, den_ngay: 30/11/2026 }',
    right: 'nam: 2026\nky: { tu_ngay: 01/10/2025, den_ngay: 30/9/2026 }',
    source: 'Quyết định 393/QĐ-VKSTC ngày 01/7/2016, Điều 9; Quyết định 358/QĐ-VKSTC ngày 23/9/2025',
  }),
  K133: warning('ten-co-quan-cu', {
    sentence: (args: Readonly<Record<'words' | 'since' | 'now' | 'source', string>>) =>
      `"${args.words}" không còn từ ngày ${args.since}`,
    hint: ({ now, source }) =>
      `nay là: ${now} (${source}); nếu nói về thời gian trước đó thì ghi rõ ngày, hoặc "bo_qua"`,
    explanation:
      'Từ 01/3/2025 không còn Công an cấp huyện, nhà tạm giữ thành phân trại tạm giam; từ 01/7/2025 Tòa án, Viện kiểm sát khu vực thay cấp huyện, thi hành án dân sự một cấp nên Phòng khu vực không ra quyết định; từ 01/3/2026 Luật Phục hồi, phá sản thay Luật Phá sản. Tên cũ trong kỳ sau các ngày ấy là tên chép lại từ văn bản cũ.',
    wrong:
      'nam: 2026\nky: { tu_ngay: 01/10/2025, den_ngay: 30/9/2026 }\ndanh_sach:\n  kien_nghi:\n    - { so: 1, ngay: 05/3/2026, don_vi_nhan: Công an huyện A }',
    right:
      'nam: 2026\nky: { tu_ngay: 01/10/2025, den_ngay: 30/9/2026 }\ndanh_sach:\n  kien_nghi:\n    - { so: 1, ngay: 05/3/2026, don_vi_nhan: Công an xã A }',
    source: 'Hướng dẫn 11/HD-BCA-V03 ngày 27/02/2025; Quyết định 1898/QĐ-BTP ngày 25/6/2025; Luật 142/2025/QH15',
  }),
  K139: warning('trich-yeu-nam-khac', {
    sentence: ({ paper, named, year }: { paper: string; named: number; year: number }) =>
      `trích yếu ${paper} ghi năm ${named}, trong khi đây là ${paper} năm ${year}`,
    hint: ({ year }) => `sửa thành năm ${year}, hoặc để trống để chương trình tự ghi trích yếu`,
    explanation:
      'Trích yếu chép từ văn bản năm trước dễ còn năm cũ. Báo cáo mang năm của số liệu, kế hoạch mang năm sau đó.',
    wrong: 'van_ban:\n  bao_cao: { trich_yeu: Tổng kết công tác kiểm sát năm 2019 }',
    right: 'van_ban:\n  bao_cao: { trich_yeu: Tổng kết công tác kiểm sát năm 2020 }',
  }),
  K134: warning('phuong-cham-nam-khac', {
    sentence: ({ of, year }: { of: number; year: number; right: string | undefined }) =>
      `phương châm trong kế hoạch năm ${year} là của năm ${of}`,
    hint: ({ right, year }) =>
      right
        ? `phương châm năm ${year}: ${right}`
        : `ghi phương châm nêu trong Chỉ thị về công tác năm ${year}; chưa có thì bỏ trống`,
    explanation:
      'Chỉ thị hằng năm của Viện trưởng Viện kiểm sát nhân dân tối cao nêu phương châm, thường giữ trong vài năm. Phương châm chép lại từ kế hoạch cũ là của năm khác. Chỉ báo khi chương trình biết chắc phương châm ấy thuộc năm nào.',
    wrong:
      'nam: 2026\nky: { tu_ngay: 01/10/2025, den_ngay: 30/9/2026 }\nke_hoach: { phuong_cham: "Đoàn kết, đổi mới - Trách nhiệm, kỷ cương - Thực chất, hiệu quả" }',
    right:
      'nam: 2025\nky: { tu_ngay: 01/10/2024, den_ngay: 30/9/2025 }\nke_hoach: { phuong_cham: "Đoàn kết, đổi mới – Bản lĩnh, kỷ cương – Chuyên nghiệp, hiện đại" }',
    source: 'Chỉ thị 01/CT-VKSTC hằng năm',
  }),
  K52: warning('nam-khac-ky', {
    sentence: ({ year, to }: { year: number; to: string }) =>
      `năm báo cáo là ${year} nhưng kỳ báo cáo kết thúc ngày ${to}`,
    hint: 'sửa "nam" hoặc "ky"; năm báo cáo là năm của ngày cuối kỳ',
    explanation: 'Năm công tác mang tên năm mà nó kết thúc: từ 01/12/2019 đến 30/11/2020 là năm 2020.',
    wrong: 'nam: 2021\nky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }',
    right: 'nam: 2020\nky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }',
  }),
  K53: warning('can-cu-sai-nam', {
    sentence: (args: {
      document: string
      date: string
      paper: string
      year: number
      belongs?: number | undefined
      right?: string | undefined
    }) =>
      `${args.document} ngày ${args.date} ${args.belongs ? `là văn bản của năm ${args.belongs},` : ''} không hợp với ${args.paper} năm ${args.year}`.replace(
        /\s+/g,
        ' ',
      ),
    hint: ({ year, right }) =>
      right
        ? `Chỉ thị về công tác năm ${year} ban hành ngày ${right}; xem lại văn bản đang viện dẫn`
        : `chỉ thị, kế hoạch công tác năm ${year} thường ban hành từ 01/11/${year - 1} đến hết tháng 02/${year}; xem lại văn bản đang viện dẫn`,
    explanation:
      'Chỉ thị công tác và kế hoạch công tác được ban hành mỗi năm một lần, vào cuối năm trước hoặc đầu năm. Viện dẫn văn bản của năm trước là lỗi thường gặp khi chép lại văn bản cũ: Chỉ thị số 01/CT-VKSTC ngày 17/12/2019 là chỉ thị của năm 2020, không phải của năm 2021. Lời văn được nhắc đến văn bản của năm báo cáo, của năm kế hoạch, hoặc của năm mà chính câu ấy nêu. Luật, nghị quyết có hiệu lực lâu dài thì không bị kiểm tra.',
    wrong:
      'nam: 2020\nke_hoach:\n  can_cu:\n    - Chỉ thị số 01/CT-VKSTC ngày 17/12/2019 của Viện trưởng VKSND tối cao',
    right:
      'nam: 2020\nke_hoach:\n  can_cu:\n    - Chỉ thị số 01/CT-VKSTC ngày 31/12/2020 của Viện trưởng VKSND tối cao',
    source: 'Ngày ban hành Chỉ thị 01/CT-VKSTC hằng năm',
  }),
  K54: warning('thu-tu-van-ban', {
    sentence: (args: { first: string; firstDay: string; second: string; secondDay: string }) =>
      `${args.second} (ngày ${args.secondDay}) ban hành trước ${args.first} (ngày ${args.firstDay}) mà nó phải căn cứ`,
    hint: 'kiểm tra lại ngày của hai văn bản; nếu đúng như vậy thì ghi "bo_qua" kèm lý do',
    explanation:
      'Kế hoạch của đơn vị căn cứ kế hoạch của Viện kiểm sát cấp tỉnh, kế hoạch cấp tỉnh căn cứ chỉ thị của Viện trưởng VKSND tối cao, nên ngày ban hành thường theo thứ tự ấy. Thực tế có khi cấp tỉnh ban hành trước, vì vậy đây chỉ là cảnh báo.',
    wrong:
      'van_ban:\n  ke_hoach: { so: 03, ngay: 05/01/2021 }\nke_hoach:\n  can_cu:\n    - Kế hoạch số 20/KH-VKS ngày 15/01/2021 của VKSND tỉnh Trà Vinh',
    right:
      'van_ban:\n  ke_hoach: { so: 03, ngay: 25/01/2021 }\nke_hoach:\n  can_cu:\n    - Kế hoạch số 20/KH-VKS ngày 15/01/2021 của VKSND tỉnh Trà Vinh',
  }),
  K55: warning('bao-cao-truoc-het-ky', {
    sentence: ({ day, end }: { day: string; end: string }) =>
      `báo cáo ghi ngày ${day} trong khi kỳ báo cáo đến ngày ${end} mới hết`,
    hint: 'sửa ngày ban hành hoặc kỳ báo cáo; nếu số liệu là số ước thì nêu rõ "ước" trong lời văn',
    explanation: 'Báo cáo của cả kỳ chỉ lập được sau ngày cuối kỳ, trừ khi nêu rõ số liệu là số ước.',
    wrong: 'ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }\nvan_ban:\n  bao_cao: { ngay: 20/11/2020 }',
    right: 'ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }\nvan_ban:\n  bao_cao: { ngay: 10/12/2020 }',
  }),
  K56: warning('ngay-ban-hanh-xa', {
    sentence: (args: { paper: string; day: string; from: string; to: string }) =>
      `${args.paper} ghi ngày ${args.day}, ngoài khoảng thường gặp (từ ${args.from} đến ${args.to})`,
    hint: 'xem lại năm của ngày ban hành; đầu năm hay viết nhầm năm cũ',
    explanation:
      'Báo cáo tổng kết thường ban hành trong vòng vài tháng sau ngày cuối kỳ; kế hoạch năm sau ban hành trong khoảng tháng 11 đến tháng 3.',
    wrong: 'nam: 2020\nvan_ban:\n  ke_hoach: { ngay: 25/01/2020 }',
    right: 'nam: 2020\nvan_ban:\n  ke_hoach: { ngay: 25/01/2021 }',
  }),
  K57: warning('so-van-ban', {
    sentence: ({ paper, value }: { paper: string; value: string }) =>
      `số của ${paper} là "${value}", không phải một số thứ tự`,
    hint: ({ value }) => {
      const number = /\d+[a-zđ]?/i.exec(value)?.[0]
      return `chỉ ghi số thứ tự${number ? `: "${number}"` : ''}; ký hiệu (BC-VKS, KH-VKS) chương trình tự thêm, muốn khác thì ghi ở "ky_hieu"`
    },
    explanation:
      'Mục "so" chỉ ghi chữ số Ả Rập, có thể kèm một chữ cái (25a). Ghi cả ký hiệu thì văn bản in thành "25/BC-VKS/BC-VKS".',
    wrong: 'van_ban:\n  bao_cao: { so: 25/BC-VKS }',
    right: "van_ban:\n  bao_cao: { so: '25' }",
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3',
  }),
  K58: warning('ngay-ngoai-ky', {
    sentence: ({ what, day, from, to }: { what: string; day: string; from: string; to: string }) =>
      `${what} ghi ngày ${day}, ngoài kỳ báo cáo (${from} - ${to})`,
    hint: 'kiểm tra lại ngày, nhất là năm; việc của kỳ khác thì chuyển sang tệp của kỳ đó',
    explanation: 'Danh sách ở phụ lục chỉ gồm việc phát sinh trong kỳ báo cáo, để khớp với số liệu của kỳ.',
    wrong:
      'ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }\ndanh_sach:\n  kien_nghi:\n    - { so: 01, ngay: 16/3/2021, don_vi_nhan: Công an huyện }',
    right:
      'ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }\ndanh_sach:\n  kien_nghi:\n    - { so: 01, ngay: 16/3/2020, don_vi_nhan: Công an huyện }',
  }),
  K59: warning('trung-dong', {
    sentence: ({ list, first, second, what }: { list: string; first: number; second: number; what: string }) =>
      `${list}: dòng ${second} trùng dòng ${first} (${what})`,
    hint: 'bỏ dòng ghi hai lần, hoặc sửa số và ngày của dòng sai',
    explanation: 'Hai dòng cùng số, cùng ngày hoặc cùng tên, cùng ngày là một việc được ghi hai lần.',
    wrong:
      'danh_sach:\n  kien_nghi:\n    - { so: 01/KN-VKS, ngay: 16/3/2020, don_vi_nhan: Công an huyện }\n    - { so: 01/KN-VKS, ngay: 16/3/2020, don_vi_nhan: Công an huyện }',
    right:
      'danh_sach:\n  kien_nghi:\n    - { so: 01/KN-VKS, ngay: 16/3/2020, don_vi_nhan: Công an huyện }\n    - { so: 02/KN-VKS, ngay: 22/5/2020, don_vi_nhan: Tòa án huyện }',
  }),
  K60: warning('cap-don-vi-theo-nam', {
    sentence: ({ level, end }: { level: 'huyen' | 'khu_vuc'; end: string }) =>
      level === 'huyen'
        ? `cấp huyện kết thúc hoạt động ngày 30/6/2025 nhưng kỳ báo cáo đến ngày ${end}`
        : `đơn vị khu vực chỉ có từ ngày 01/7/2025 nhưng kỳ báo cáo đến ngày ${end} đã hết trước đó`,
    hint: ({ level }) =>
      level === 'huyen'
        ? 'ghi "cap: khu_vuc" với tên đơn vị mới, hoặc sửa kỳ báo cáo'
        : 'ghi "cap: huyen", hoặc sửa kỳ báo cáo',
    explanation:
      'Từ ngày 01/7/2025 Viện kiểm sát nhân dân có ba cấp: tối cao, tỉnh, khu vực; Viện kiểm sát nhân dân cấp huyện kết thúc hoạt động.',
    wrong: 'nam: 2026\nky: { tu_ngay: 01/10/2025, den_ngay: 30/9/2026 }\ndon_vi: { cap: huyen }',
    right: 'nam: 2026\nky: { tu_ngay: 01/10/2025, den_ngay: 30/9/2026 }\ndon_vi: { cap: khu_vuc }',
    source: 'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức VKSND năm 2025; Nghị quyết 84/2025/UBTVQH15',
  }),
  K61: note('ngay-chi-thi', {
    sentence: ({ date, known, year }: { date: string; known: string; year: number }) =>
      `Chỉ thị 01/CT-VKSTC về công tác năm ${year} được ghi ngày ${date}; ngày đã biết là ${known}`,
    hint: ({ known }) => `đối chiếu bản chính; nếu đúng thì sửa thành ${known}`,
    explanation: 'Chương trình biết ngày ban hành chỉ thị công tác của nhiều năm và nhắc khi ngày viện dẫn khác.',
    wrong:
      'nam: 2020\nke_hoach:\n  can_cu:\n    - Chỉ thị số 01/CT-VKSTC ngày 30/12/2020 của Viện trưởng VKSND tối cao',
    right:
      'nam: 2020\nke_hoach:\n  can_cu:\n    - Chỉ thị số 01/CT-VKSTC ngày 31/12/2020 của Viện trưởng VKSND tối cao',
  }),
  K62: note('so-theo-ngay', {
    sentence: (args: Record<'list' | 'first' | 'firstDay' | 'second' | 'secondDay', string>) =>
      `${args.list}: số ${args.second} (ngày ${args.secondDay}) lớn hơn số ${args.first} (ngày ${args.firstDay}) nhưng ngày lại sớm hơn`,
    hint: 'kiểm tra lại số và ngày của hai dòng',
    explanation:
      'Số văn bản lấy theo thứ tự trong năm, nên số lớn hơn thường có ngày muộn hơn. Các sổ khác nhau (khác ký hiệu) không so với nhau.',
    wrong:
      'danh_sach:\n  kien_nghi:\n    - { so: 01/KN-VKS, ngay: 16/5/2020, don_vi_nhan: A }\n    - { so: 02/KN-VKS, ngay: 22/3/2020, don_vi_nhan: B }',
    right:
      'danh_sach:\n  kien_nghi:\n    - { so: 01/KN-VKS, ngay: 16/3/2020, don_vi_nhan: A }\n    - { so: 02/KN-VKS, ngay: 22/5/2020, don_vi_nhan: B }',
  }),
  K63: note('ke-hoach-sau-hoi-nghi', {
    sentence: ({ plan, meeting }: { plan: string; meeting: string }) =>
      `kế hoạch ghi ngày ${plan}, sau hội nghị thông qua kế hoạch (ngày ${meeting})`,
    hint: 'kế hoạch hoàn chỉnh sau hội nghị là bình thường; nếu không phải thì sửa lại ngày',
    explanation:
      'Kế hoạch thường được thông qua tại hội nghị rồi ký cùng ngày; có nơi hoàn chỉnh theo ý kiến hội nghị rồi mới ký.',
    wrong:
      'van_ban:\n  ke_hoach: { ngay: 05/02/2021 }\nke_hoach:\n  to_chuc_thuc_hien: Kế hoạch được Hội nghị ngày 25/01/2021 thông qua.',
    right:
      'van_ban:\n  ke_hoach: { ngay: 25/01/2021 }\nke_hoach:\n  to_chuc_thuc_hien: Kế hoạch được Hội nghị ngày 25/01/2021 thông qua.',
  }),
}
