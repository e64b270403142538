/** Sentences of the K codes on figures that agree across the other fields: docs/linh-vuc/can-doi.md §9 to §14. */
import { atMost, mustEqual } from './check-expected.ts'

export const checkCivilMessages = {
  K116: atMost('warning', 'phien-toa-truc-tuyen', {
    hint: 'phiên tòa trực tuyến là một phần của số vụ, việc đã mở phiên',
    explanation: 'Số phiên tòa trực tuyến thường không lớn hơn số vụ, việc đã đưa ra xét xử, mở phiên họp.',
    wrong: 'dan_su:\n  xet_xu: 3/0\n  phien_hop: 0/1\n  truc_tuyen: 5',
    right: 'dan_su:\n  xet_xu: 3/0\n  phien_hop: 0/1\n  truc_tuyen: 1',
  }),
  K117: atMost('warning', 'phai-tham-gia-phien-toa', {
    hint: 'phiên tòa, phiên họp Kiểm sát viên phải tham gia là một phần của số đã mở; phiên hoãn, mở nhiều lần thì ghi "bo_qua" kèm lý do',
    explanation:
      'Phiên tòa, phiên họp thuộc diện Kiểm sát viên tham gia thường không nhiều hơn số vụ, việc đã đưa ra xét xử, mở phiên họp.',
    wrong: 'dan_su:\n  xet_xu: 3/0\n  phien_hop: 0/1\n  phai_tham_gia_phien_toa: 20',
    right: 'dan_su:\n  xet_xu: 3/0\n  phien_hop: 0/1\n  phai_tham_gia_phien_toa: 2',
  }),
  K118: atMost('warning', 'tam-dinh-chi-trong-con-lai', {
    hint: 'án tạm đình chỉ vẫn nằm trong số còn lại; nếu tách riêng thì ghi ở "tdc_ngoai_con_lai"',
    explanation:
      'Với án dân sự, hành chính, án tạm đình chỉ chưa được coi là giải quyết xong nên vẫn nằm trong số còn lại, trừ khi đơn vị tách riêng.',
    wrong: 'dan_su:\n  con_lai: 9/0\n  tdc_cuoi_ky: 11/0',
    right: 'dan_su:\n  con_lai: 52/0\n  tdc_cuoi_ky: 11/0',
    source: 'Biểu 18.1 ban hành kèm theo Quyết định 358/QĐ-VKSTC',
  }),
  K119: atMost('error', 'phien-toa-rkn-dan-su', {
    hint: 'kiểm tra lại các số: phiên tòa rút kinh nghiệm là một phần của số vụ, việc đã đưa ra xét xử, mở phiên họp',
    explanation:
      'Phiên tòa dân sự rút kinh nghiệm chọn trong các vụ, việc dân sự, hôn nhân và gia đình đã đưa ra xét xử, mở phiên họp.',
    wrong:
      'phien_toa_rkn: { dan_su: 5 }\ndan_su: { xet_xu: 3/0, phien_hop: 0/1 }\nhon_nhan_gia_dinh: { xet_xu: 0, phien_hop: 0 }',
    right:
      'phien_toa_rkn: { dan_su: 3 }\ndan_su: { xet_xu: 3/0, phien_hop: 0/1 }\nhon_nhan_gia_dinh: { xet_xu: 0, phien_hop: 0 }',
    source: 'Biểu 18.1 (dòng 25 không lớn hơn dòng 12)',
  }),
  K120: mustEqual('warning', 'tranh-chap-dan-su', {
    hint: 'tranh chấp thụ lý mới ở phần tình hình là tổng số vụ, việc dân sự, hôn nhân và gia đình thụ lý mới',
    explanation:
      'Số tranh chấp dân sự, hôn nhân và gia đình nêu ở phần tình hình là tổng số vụ và việc thụ lý mới của hai lĩnh vực.',
    wrong: 'vi_pham_phap_luat: { tranh_chap_dan_su: 360 }\ndan_su: { moi: 152/7 }\nhon_nhan_gia_dinh: { moi: 168/39 }',
    right: 'vi_pham_phap_luat: { tranh_chap_dan_su: 366 }\ndan_su: { moi: 152/7 }\nhon_nhan_gia_dinh: { moi: 168/39 }',
  }),
  K121: mustEqual('warning', 'khieu-kien-hanh-chinh', {
    hint: 'khiếu kiện hành chính thụ lý mới ở phần tình hình là số vụ án hành chính thụ lý mới',
    explanation: 'Số khiếu kiện hành chính nêu ở phần tình hình là số vụ án hành chính thụ lý mới.',
    wrong: 'vi_pham_phap_luat: { khieu_kien_hanh_chinh: 3 }\nhanh_chinh: { moi: 2/0 }',
    right: 'vi_pham_phap_luat: { khieu_kien_hanh_chinh: 2 }\nhanh_chinh: { moi: 2/0 }',
  }),
  K122: mustEqual('warning', 'sua-huy-phuc-tham', {
    hint: 'bản án bị cấp phúc thẩm sửa, hủy là số sửa và số hủy ở phần phúc thẩm',
    explanation:
      'Số bản án sơ thẩm của đơn vị bị sửa, hủy (dân sự, hôn nhân và gia đình) phải khớp với kết quả xét xử phúc thẩm; cấp tỉnh không áp dụng.',
    wrong: 'dan_su: { sua_huy_phuc_tham: 3 }\nphuc_tham_dan_su: { sua_an: 3/0, huy_an: 1/0 }',
    right: 'dan_su: { sua_huy_phuc_tham: 4 }\nphuc_tham_dan_su: { sua_an: 3/0, huy_an: 1/0 }',
  }),
  K123: mustEqual('warning', 'sua-huy-hinh-su', {
    hint: 'bản án hình sự bị sửa, hủy có trách nhiệm của Viện kiểm sát được ghi ở hai chỗ, hai số phải như nhau',
    explanation: 'Cùng một số liệu được ghi ở phần sơ thẩm và phần phúc thẩm; cấp tỉnh không áp dụng.',
    wrong:
      'xet_xu_so_tham: { sua_huy_co_trach_nhiem: 1 }\nxet_xu_phuc_tham: { sua_an: 2/2, huy_an: 0, co_trach_nhiem: 0 }',
    right:
      'xet_xu_so_tham: { sua_huy_co_trach_nhiem: 1 }\nxet_xu_phuc_tham: { sua_an: 2/2, huy_an: 0, co_trach_nhiem: 1/1 }',
  }),
  K124: atMost('warning', 'phien-hop-xlhc', {
    hint: 'mỗi việc đã giải quyết có một phiên họp',
    explanation:
      'Kiểm sát viên tham gia phiên họp xem xét áp dụng biện pháp xử lý hành chính; số phiên họp thường không nhiều hơn số việc đã giải quyết.',
    wrong: 'bien_phap_xlhc: { giai_quyet: 9, tham_gia_phien_hop: 12 }',
    right: 'bien_phap_xlhc: { giai_quyet: 9, tham_gia_phien_hop: 9 }',
  }),
  K125: mustEqual('warning', 'dang-thi-hanh', {
    hint: 'số đang thi hành là số có điều kiện thi hành trừ số đã thi hành xong, đình chỉ',
    explanation:
      'Trong số có điều kiện thi hành, phần chưa thi hành xong, chưa đình chỉ là số đang thi hành; việc và tiền tính riêng.',
    wrong: 'thi_hanh_an_dan_su: { co_dieu_kien: 1290/31251700, giai_quyet: 1055/14356000, dang: 253/16895700 }',
    right: 'thi_hanh_an_dan_su: { co_dieu_kien: 1290/31251700, giai_quyet: 1055/14356000, dang: 235/16895700 }',
    source: 'Biểu 24.1 (dòng 11 = dòng 7 - dòng 8)',
  }),
  K126: atMost('warning', 'mien-giam-thi-hanh-an', {
    hint: 'số miễn, giảm là một phần của tổng số phải thi hành',
    explanation: 'Số việc, số tiền được miễn, giảm nghĩa vụ nằm trong tổng số phải thi hành.',
    wrong: 'thi_hanh_an_dan_su: { tong: 20/1500, mien_giam: 3/52400 }',
    right: 'thi_hanh_an_dan_su: { tong: 20/152400, mien_giam: 3/52400 }',
  }),
  K127: mustEqual('error', 'tra-loi-kien-nghi', {
    hint: 'mỗi kiến nghị hoặc được chấp nhận, hoặc không được chấp nhận, hoặc chưa được trả lời; kiểm tra lại bốn số',
    explanation:
      'Tổng số kiến nghị đã ban hành bằng số được chấp nhận cộng số không được chấp nhận cộng số chưa được trả lời, ở từng khâu công tác và toàn đơn vị.',
    wrong: 'kien_nghi: { tong: 3, chap_nhan: 1, khong_chap_nhan: 0, chua_tra_loi: 1 }',
    right: 'kien_nghi: { tong: 3, chap_nhan: 2, khong_chap_nhan: 0, chua_tra_loi: 1 }',
  }),
  K128: atMost('warning', 'tong-so-yeu-cau', {
    hint: 'tổng số yêu cầu gồm cả yêu cầu kiểm tra, xác minh và yêu cầu điều tra',
    explanation:
      'Tổng số yêu cầu của Viện kiểm sát không nhỏ hơn số yêu cầu kiểm tra, xác minh cộng số bản yêu cầu điều tra.',
    wrong: 'tin_bao: { yeu_cau_xac_minh: 40 }\ndieu_tra: { yeu_cau_dieu_tra: 36 }\nyeu_cau: { tong: 70 }',
    right: 'tin_bao: { yeu_cau_xac_minh: 40 }\ndieu_tra: { yeu_cau_dieu_tra: 36 }\nyeu_cau: { tong: 83 }',
  }),
  K140: atMost('warning', 'bao-ve-khang-nghi', {
    hint: 'Viện kiểm sát cấp trên bảo vệ kháng nghị tại phiên tòa, phiên họp phúc thẩm; kháng nghị chưa xét xử thì chưa được bảo vệ',
    explanation:
      'Kháng nghị được bảo vệ không nhiều hơn kháng nghị đã được xét xử, giải quyết: báo cáo vừa nói bảo vệ 04 kháng nghị vừa nói còn 01 kháng nghị chưa xét xử thì tự mâu thuẫn.',
    wrong: 'dan_su:\n  khang_nghi: { ngang_cap: 3, bao_ve: 3, da_xet_xu: 2, chap_nhan: 2, chua_xet_xu: 1 }',
    right: 'dan_su:\n  khang_nghi: { ngang_cap: 3, bao_ve: 2, da_xet_xu: 2, chap_nhan: 2, chua_xet_xu: 1 }',
  }),
  K129: mustEqual('warning', 'kiem-sat-vien-theo-ngach', {
    hint: 'tổng số Kiểm sát viên gồm Lãnh đạo Viện và Kiểm sát viên các ngạch; Lãnh đạo không phải Kiểm sát viên thì ghi "bo_qua" kèm lý do',
    explanation:
      'Số Kiểm sát viên các ngạch được đếm ngoài Lãnh đạo Viện; cộng cả Lãnh đạo Viện thành tổng số Kiểm sát viên.',
    wrong: 'can_bo: { lanh_dao: 3, ksv_so_cap: 3, ksv_trung_cap: 1, ksv: 6 }',
    right: 'can_bo: { lanh_dao: 3, ksv_so_cap: 3, ksv_trung_cap: 1, ksv: 7 }',
  }),
  K130: atMost('warning', 'tra-loi-thinh-thi', {
    hint: 'chỉ đếm thỉnh thị của năm nay đã được trả lời',
    explanation:
      'Số thỉnh thị đã được trả lời không lớn hơn số thỉnh thị đã gửi; thỉnh thị của năm trước thì ghi "bo_qua" kèm lý do.',
    wrong: 'nghiep_vu: { thinh_thi: 1, tra_loi_thinh_thi: 2 }',
    right: 'nghiep_vu: { thinh_thi: 2, tra_loi_thinh_thi: 2 }',
  }),
}
