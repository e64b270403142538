/** Sentences of the K codes on staff and emulation: docs/linh-vuc/can-doi.md §14. */
import { note, warning } from './message.ts'

export const checkStaffMessages = {
  K70: warning('vuot-bien-che', {
    sentence: ({ actual, allotted }: { actual: number; allotted: number }) =>
      `biên chế thực có (${actual}) nhiều hơn biên chế được giao (${allotted})`,
    hint: 'kiểm tra lại hai số; nếu đúng thì giải thích ở "cong_tac_khac.to_chuc_can_bo" và ghi "bo_qua" kèm lý do',
    explanation:
      'Biên chế thực có thường không vượt biên chế được giao; sau sắp xếp đơn vị có thể tạm thời dôi dư, khi đó báo cáo phải giải thích.',
    wrong: 'can_bo: { bien_che_giao: 13, thuc_co: 14 }',
    right: 'can_bo: { bien_che_giao: 14, thuc_co: 13 }',
  }),
  K71: warning('cstd-va-ldtt', {
    sentence: ({ fighters, advanced }: { fighters: number; advanced: number }) =>
      `Chiến sĩ thi đua cơ sở (${fighters}) nhiều hơn Lao động tiên tiến (${advanced})`,
    hint: 'số Lao động tiên tiến tính cả những người đạt Chiến sĩ thi đua cơ sở; có thể hai số viết ngược',
    explanation:
      'Mỗi Chiến sĩ thi đua cơ sở đồng thời phải đạt Lao động tiên tiến. Nếu đơn vị đếm Lao động tiên tiến không kể Chiến sĩ thi đua thì ghi "bo_qua" và nêu rõ cách đếm.',
    wrong: 'thi_dua: { cstd_co_so: 10, ldtt: 1 }',
    right: 'thi_dua: { cstd_co_so: 1, ldtt: 10 }',
    source: 'Luật Thi đua, khen thưởng năm 2022; Thông tư 02/2024/TT-VKSTC',
  }),
  K72: warning('cstd-qua-15-phan-tram', {
    sentence: ({ fighters, advanced, percent }: { fighters: number; advanced: number; percent: string }) =>
      `Chiến sĩ thi đua cơ sở ${fighters}/${advanced} Lao động tiên tiến, bằng ${percent}, trên mức 15% thường áp dụng`,
    hint: 'đối chiếu quyết định công nhận; đơn vị ít người có thể vượt mức này',
    explanation:
      'Tỷ lệ Chiến sĩ thi đua cơ sở thường không quá 15% số Lao động tiên tiến. Đơn vị nhỏ có khi vượt (02/11 là 18,2%) nên đây chỉ là cảnh báo; mức áp dụng cho Ngành chưa được kiểm chứng.',
    wrong: 'thi_dua: { cstd_co_so: 5, ldtt: 11 }',
    right: 'thi_dua: { cstd_co_so: 1, ldtt: 11 }',
  }),
  K73: note('phien-toa-rkn-theo-ksv', {
    sentence: ({ sessions, procurators }: { sessions: number; procurators: number }) =>
      `có ${sessions} phiên tòa rút kinh nghiệm cho ${procurators} Kiểm sát viên, chưa đủ mỗi người một phiên`,
    hint: 'chỉ cần xem lại nếu chỉ tiêu của đơn vị là 01 phiên/Kiểm sát viên/năm',
    explanation: 'Hệ thống chỉ tiêu thường yêu cầu mỗi Kiểm sát viên một phiên tòa rút kinh nghiệm trong năm.',
    wrong: 'can_bo: { ksv: 7 }\nphien_toa_rkn: { hinh_su: 2, dan_su: 1 }',
    right: 'can_bo: { ksv: 7 }\nphien_toa_rkn: { hinh_su: 4, dan_su: 3 }',
  }),
  K74: warning('co-thi-dua', {
    sentence: ({ title }: { title: string }) => `đơn vị được tặng Cờ thi đua nhưng danh hiệu tập thể là "${title}"`,
    hint: 'Cờ thi đua của Ngành xét trong các Tập thể lao động xuất sắc; kiểm tra lại "tap_the"',
    explanation:
      'Cờ thi đua của ngành Kiểm sát nhân dân được chọn trong số các tập thể đạt danh hiệu Tập thể lao động xuất sắc.',
    wrong: 'thi_dua: { tap_the: lao_dong_tien_tien, co_thi_dua: Cờ thi đua của ngành Kiểm sát nhân dân }',
    right: 'thi_dua: { tap_the: lao_dong_xuat_sac, co_thi_dua: Cờ thi đua của ngành Kiểm sát nhân dân }',
    source: 'Thông tư 01/2019/TT-VKSTC, Điều 13, Điều 20',
  }),
}
