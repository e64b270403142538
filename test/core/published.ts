/**
 * Figures that procuracies published, arithmetically sound (docs/linh-vuc/can-doi.md): they must pass
 * without an error and without a false warning. What was derived from the printed figures is marked so.
 */
export const published: readonly (readonly [string, object])[] = [
  [
    'Bắc Trà My 2023',
    {
      nam: 2023,
      ky: { tu_ngay: '01/12/2022', den_ngay: '30/11/2023' },
      toi_pham: {
        khoi_to_moi: {
          tong: '31/77',
          an_ninh: 0,
          trat_tu_xa_hoi: '8/33',
          kinh_te: '16/32',
          ma_tuy: '7/12',
          tham_nhung_chuc_vu: 0,
          tu_phap: 0,
        },
      },
      tin_bao: {
        cu: 5,
        moi: 58,
        tong: 63,
        giai_quyet: 58,
        con_lai: 5,
        ket_qua: 'Đã giải quyết 58/63 tin (đạt 92,06%).',
      },
      dieu_tra: {
        cu: '11/8',
        moi: '31/77',
        tong: '42/85',
        giai_quyet: '32/47',
        con_lai: '10/38',
        ket_qua: 'Đã giải quyết 32 vụ/47 bị can, đạt 76,19%.',
      },
    },
  ],
  [
    'Quế Sơn 2023',
    {
      nam: 2023,
      ky: { tu_ngay: '01/12/2022', den_ngay: '30/11/2023' },
      tin_bao: { tong: 113, giai_quyet: 105, ket_qua: 'Đã giải quyết 105/113 tin, đạt 93%.' },
      dieu_tra: { tong: '54/73' },
      truy_to: { tong: '33/60' },
      xet_xu_so_tham: { tong: '43/80' },
      tam_giu: { tong: 23 },
      tam_giam: { tong: 43 },
    },
  ],
  [
    'Thăng Bình 2020',
    {
      tin_bao: { tong: 116, giai_quyet: 105, ket_qua: 'Tỷ lệ giải quyết đạt 90,52%.' },
      dieu_tra: { tong: '109/160', giai_quyet: '84/130' },
      truy_to: { tong: '65/128' },
    },
  ],
  [
    'Quảng Trị, quý I/2019',
    {
      nam: 2019,
      bo_qua: [{ ma: 'K51', ly_do: 'báo cáo quý I' }],
      ky: { tu_ngay: '01/12/2018', den_ngay: '28/02/2019' },
      tin_bao: { tong: 218, giai_quyet: 131, khoi_to: 83, khong_khoi_to: 46, tam_dinh_chi: 2 },
      truy_to: { tong: '86/135', giai_quyet: '70/103', truy_to: '69/102', dinh_chi: '1/1', tam_dinh_chi: 0 },
    },
  ],
  [
    'Ninh Bình 2026, prosecution',
    {
      truy_to: {
        tong: { vu: 204 },
        giai_quyet: { vu: 132 },
        truy_to: { vu: 130 },
        dinh_chi: { vu: 1 },
        tam_dinh_chi: { vu: 0 },
        nhap_an: { vu: 1 },
        con_lai: { vu: 72 },
      },
    },
  ],
  [
    'Ninh Bình 2026, investigation',
    { dieu_tra: { tong: { vu: 819 }, giai_quyet: { vu: 115 }, con_lai: { vu: 704 }, tam_dinh_chi: '5/3' } },
  ],
  [
    'Ninh Bình 2026, trials',
    {
      xet_xu_so_tham: { tong: { vu: 428 }, giai_quyet: { vu: 130 }, con_lai: { vu: 298 } },
      xet_xu_phuc_tham: { tong: '40/55', xet_xu: '5/7', dinh_chi: '4/15', giai_quyet: '9/22', con_lai: '31/33' },
    },
  ],
  [
    'Ninh Bình 2026, custody',
    {
      tam_giu: { tong: 80, giai_quyet: 52, con_lai: 28 },
      tam_giam: { cu: 2206, moi: 73, tong: 2279, giai_quyet: 216, con_lai: 2063 },
    },
  ],
  [
    'Ninh Bình 2026, death sentences',
    { thi_hanh_an_hinh_su: { tu_hinh: { cu: 36, moi: 0, tong: 36, xong: 0, khac: 1, con_lai: 35 } } },
  ],
  [
    'Ninh Bình 2026, civil matters',
    {
      dan_su: {
        tong: { vu: 2205 },
        dinh_chi: { vu: 80 },
        cong_nhan_thoa_thuan: { vu: 203 },
        xet_xu: { vu: 111 },
        phien_hop: { vu: 2 },
        giai_quyet: { vu: 396 },
        con_lai: { vu: 1809 },
      },
    },
  ],
  [
    'Ninh Bình 2026, enforcement',
    { thi_hanh_an_dan_su: { tong: { viec: 8638 }, giai_quyet: { viec: 462 }, con_lai: { viec: 8176 } } },
  ],
  ['Ninh Bình 2026, petitions', { khieu_nai_to_cao: { tong: '15/13', giai_quyet: '2/2', con_lai: '13/11' } }],
  [
    'information with transfers',
    {
      tin_bao: {
        moi: 611,
        to_giac: 288,
        tin_bao: 321,
        kien_nghi_khoi_to: 2,
        cu: 0,
        tong: 611,
        chuyen_di: 6,
        phai_giai_quyet: 605,
      },
    },
  ],
  [
    'Văn Lãng 2021',
    {
      nam: 2021,
      ky: { tu_ngay: '01/12/2020', den_ngay: '30/11/2021' },
      khang_nghi: { tong: 1 },
      gdt_tt: { bao_cao_de_nghi: 2 },
      kien_nghi: { tong: 6, chap_nhan: 6 },
    },
  ],
  [
    'Tiểu Cần 2020',
    {
      dieu_tra: { an_trong_diem: 4 },
      phien_toa_rkn: { tong: 4 },
      kien_nghi: { tong: 6, chap_nhan: 6 },
      khang_nghi: { tong: 2, da_xet_xu: 2, chap_nhan: 2 },
      thi_dua: { tap_the: 'lao_dong_tien_tien' },
      danh_gia: { uu_diem: 'Đã ban hành tổng số 06 kiến nghị, 02 kháng nghị, kết quả đều được chấp nhận.' },
    },
  ],
]
