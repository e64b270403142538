/**
 * A report of Tiểu Cần, 2020, as an office might have typed it by hand: other headings, other words, no styles. `[65|tin_bao.tong]`
 * is a figure and the name of what it is; `[…|~tin_bao.tong]` a comparison of it; `[…|?]` a figure that the data do not hold.
 */
export const handMade = `
VIỆN KIỂM SÁT NHÂN DÂN
TỈNH TRÀ VINH
VIỆN KIỂM SÁT NHÂN DÂN
HUYỆN TIỂU CẦN
Số: 08/BC-VKS
Tiểu Cần, ngày 22 tháng 01 năm 2021
BÁO CÁO
Kết quả công tác kiểm sát năm 2020 và phương hướng, nhiệm vụ năm 2021
(Từ ngày 01/12/2019 đến ngày 30/11/2020)
Kính gửi: Viện kiểm sát nhân dân tỉnh Trà Vinh
Thực hiện Chỉ thị công tác năm 2020 của Viện trưởng VKSND tối cao, Kế hoạch công tác năm 2020 của VKSND tỉnh Trà Vinh, VKSND huyện Tiểu Cần báo cáo như sau:
I. TÌNH HÌNH CHUNG
1. Tình hình đơn vị
Biên chế được phân bổ [14|can_bo.bien_che_giao], hiện có [13|can_bo.thuc_co] cán bộ, công chức, trong đó Lãnh đạo Viện [03|can_bo.lanh_dao] đồng chí, Kiểm sát viên sơ cấp [03|can_bo.ksv_so_cap], Kiểm sát viên trung cấp [01|can_bo.ksv_trung_cap], Kiểm tra viên [02|can_bo.kiem_tra_vien].
2. Tình hình tội phạm trên địa bàn
Năm 2020, tội phạm xảy ra trên địa bàn huyện được kiềm chế. Cơ quan điều tra đã khởi tố mới [43|toi_pham.khoi_to_moi.tong.vu] vụ, [58|toi_pham.khoi_to_moi.tong.bi_can] bị can. Trong đó:
- Tội phạm về trật tự xã hội: [19 vụ/28 bị can|toi_pham.khoi_to_moi.trat_tu_xa_hoi], [tăng 02 vụ/03 bị can (tăng 11,8% số vụ, 12% số bị can) so với cùng kỳ năm 2019|~toi_pham.khoi_to_moi.trat_tu_xa_hoi].
- Tội phạm về kinh tế, sở hữu: [18 vụ/21 bị can|toi_pham.khoi_to_moi.kinh_te].
- Tội phạm về ma túy: [06 vụ/09 bị can|toi_pham.khoi_to_moi.ma_tuy].
Tai nạn giao thông xảy ra [11|tai_nan.giao_thong.vu] vụ, làm [09|tai_nan.giao_thong.chet] người chết, [05|tai_nan.giao_thong.bi_thuong] người bị thương.
II. KẾT QUẢ THỰC HIỆN CÔNG TÁC KIỂM SÁT
1. Công tác kiểm sát việc tiếp nhận, giải quyết tố giác, tin báo về tội phạm
Tổng số tố giác, tin báo đã thụ lý trong kỳ: [65|tin_bao.tong] tin ([05|tin_bao.cu] tin kỳ trước chuyển qua, [58|tin_bao.moi] tin mới tiếp nhận, [02|tin_bao.phuc_hoi] tin phục hồi), [tăng 04 tin (6,6%) so với cùng kỳ năm 2019|~tin_bao.tong].
Cơ quan điều tra đã giải quyết xong [59|tin_bao.giai_quyet] tin, đạt tỷ lệ [93,7%|tin_bao.ty_le_giai_quyet], trong đó: ra quyết định khởi tố vụ án [41|tin_bao.khoi_to] tin, không khởi tố [14|tin_bao.khong_khoi_to] tin, tạm đình chỉ [04|tin_bao.tam_dinh_chi] tin. Hiện còn [04|tin_bao.con_lai] tin đang xác minh, trong thời hạn luật định.
Viện kiểm sát đã ban hành [47|tin_bao.yeu_cau_xac_minh] yêu cầu kiểm tra, xác minh; kiểm sát trực tiếp [01|tin_bao.truc_tiep_kiem_sat] cuộc tại Cơ quan CSĐT Công an huyện; ban hành [01|tin_bao.kien_nghi.khac_phuc] kiến nghị yêu cầu khắc phục vi phạm, được chấp nhận.
2. Công tác thực hành quyền công tố, kiểm sát điều tra án hình sự
Cơ quan điều tra thụ lý [51 vụ/69 bị can|dieu_tra.tong] (cũ [07 vụ/09 bị can|dieu_tra.cu], mới [43 vụ/58 bị can|dieu_tra.moi], phục hồi [02 vụ/02 bị can|dieu_tra.phuc_hoi]). Đã giải quyết [45 vụ/60 bị can|dieu_tra.giai_quyet], đạt [88,2%|dieu_tra.ty_le_giai_quyet], gồm: đề nghị truy tố [40 vụ/56 bị can|dieu_tra.de_nghi_truy_to], đình chỉ điều tra [02 vụ/02 bị can|dieu_tra.dinh_chi], tạm đình chỉ điều tra [03 vụ/02 bị can|dieu_tra.tam_dinh_chi]. Còn lại [06 vụ/09 bị can|dieu_tra.con_lai] đang tiếp tục điều tra.
Kiểm sát viên đã ban hành [44|dieu_tra.yeu_cau_dieu_tra] bản yêu cầu điều tra, trực tiếp hỏi cung [50|dieu_tra.hoi_cung] bị can, tham gia khám nghiệm hiện trường [32|dieu_tra.kham_nghiem_hien_truong] cuộc, khám nghiệm tử thi [11|dieu_tra.kham_nghiem_tu_thi] cuộc. Phối hợp xác định [04|dieu_tra.an_trong_diem] vụ án trọng điểm.
Phê chuẩn quyết định khởi tố bị can [58|bpnc.khoi_to_bi_can.phe_chuan] bị can, phê chuẩn lệnh tạm giam [23|bpnc.tam_giam.phe_chuan] bị can, gia hạn tạm giữ [08|bpnc.gia_han_tam_giu.phe_chuan] người. Trong năm, Công an xã bàn giao [12|?] đối tượng sử dụng trái phép chất ma túy.
3. Giai đoạn truy tố
Viện kiểm sát thụ lý [41 vụ/57 bị can|truy_to.tong]; đã quyết định truy tố [38 vụ/53 bị can|truy_to.truy_to]. Chuyển theo thẩm quyền [01 vụ/02 bị can|truy_to.chuyen_di]. Án còn lại [02 vụ/02 bị can|truy_to.con_lai]. Tỷ lệ truy tố đúng thời hạn [100%|truy_to.ty_le_dung_thoi_han].
Viện kiểm sát trả hồ sơ cho Cơ quan điều tra để điều tra bổ sung [01 vụ/02 bị can|truy_to.vks_tra_ho_so.tong].
4. Kiểm sát xét xử các vụ án hình sự
4.1. Cấp sơ thẩm
Tòa án nhân dân huyện thụ lý [43 vụ/60 bị cáo|xet_xu_so_tham.tong], đã giải quyết [39 vụ/54 bị cáo|xet_xu_so_tham.giai_quyet], đạt [90,7%|xet_xu_so_tham.ty_le_giai_quyet]. Còn [04 vụ/06 bị cáo|xet_xu_so_tham.con_lai]. Tổ chức [02|phien_toa_rkn.hinh_su] phiên tòa rút kinh nghiệm về hình sự, [03|xet_xu_so_tham.luu_dong] phiên tòa lưu động. Lãnh đạo Viện trực tiếp tham gia xét xử [06|xet_xu_so_tham.lanh_dao_tham_gia] phiên tòa.
4.2. Cấp phúc thẩm
TAND tỉnh thụ lý xét xử phúc thẩm [07 vụ/09 bị cáo|xet_xu_phuc_tham.tong], đã giải quyết [06 vụ/07 bị cáo|xet_xu_phuc_tham.giai_quyet]; giữ nguyên bản án sơ thẩm [03 vụ/04 bị cáo|xet_xu_phuc_tham.y_an], sửa án [02 vụ/02 bị cáo|xet_xu_phuc_tham.sua_an].
5. Kiểm sát tạm giữ, tạm giam và thi hành án hình sự
Tổng số người bị tạm giữ [32|tam_giu.tong] người (cũ [01|tam_giu.cu], mới [31|tam_giu.moi]), đã giải quyết [31|tam_giu.giai_quyet] người. Án treo: tổng số [38|thi_hanh_an_hinh_su.an_treo.tong] người, mới [16|thi_hanh_an_hinh_su.an_treo.moi] người, chấp hành xong [14|thi_hanh_an_hinh_su.an_treo.xong] người.
6. Kiểm sát giải quyết án dân sự, hôn nhân gia đình
a) Án dân sự
Tòa án thụ lý [210 vụ/08 việc|dan_su.tong], trong đó thụ lý mới [152 vụ/07 việc|dan_su.moi]. Đã giải quyết [158 vụ/07 việc|dan_su.giai_quyet]. Kiểm sát viên tham gia [24|dan_su.tham_gia_phien_toa] phiên tòa, phiên họp.
b) Án hôn nhân và gia đình
Tòa án thụ lý [192 vụ/41 việc|hon_nhan_gia_dinh.tong], giải quyết [172 vụ/38 việc|hon_nhan_gia_dinh.giai_quyet], đạt [89,6%|hon_nhan_gia_dinh.ty_le_giai_quyet].
7. Kiểm sát thi hành án dân sự
Cơ quan THADS phải thi hành [1.598 việc/80.804 triệu đồng|thi_hanh_an_dan_su.tong], trong đó có điều kiện thi hành [1.265 việc/36.402,5 triệu đồng|thi_hanh_an_dan_su.co_dieu_kien]. Đã kiểm sát [1.420|thi_hanh_an_dan_su.kiem_sat_quyet_dinh] quyết định về thi hành án.
8. Công tác tiếp công dân, giải quyết đơn khiếu nại, tố cáo
Đã tiếp [24|tiep_cong_dan.luot] lượt công dân. Tiếp nhận [18 đơn/16 việc|don.tong].
III. CÔNG TÁC XÂY DỰNG NGÀNH
Đơn vị có [12|can_bo.dang_vien] đảng viên. Cử [14|dao_tao.luot] lượt cán bộ tham gia đào tạo, bồi dưỡng. Viết [21|tuyen_truyen.tin_bai] tin, bài tuyên truyền, [tăng 06 tin, bài (40%) so với năm 2019|~tuyen_truyen.tin_bai].
Kết quả bình xét: [02|thi_dua.cstd_co_so] đồng chí đạt Chiến sĩ thi đua cơ sở, [11|thi_dua.ldtt] đồng chí đạt Lao động tiên tiến.
Trên đây là báo cáo kết quả công tác kiểm sát năm 2020 của Viện kiểm sát nhân dân huyện Tiểu Cần./.
Nơi nhận:
VIỆN TRƯỞNG
Trần Thanh Sơn
`
