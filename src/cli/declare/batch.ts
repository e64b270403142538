/** The commands that work on many units, as commander knows them. */
import type { Command } from 'commander'
import type { CommandContext } from '../context.ts'

const inputs = 'thư mục, mẫu tên (so-lieu/*.yaml) hoặc tệp số liệu'

export function addLapLoat(program: Command, context: CommandContext): void {
  program
    .command('lap-loat')
    .alias('batch')
    .usage('<THƯ-MỤC|MẪU|TỆP…> [tùy chọn]')
    .description('lập văn bản của mọi đơn vị trong tỉnh; chỉ làm lại phần có thay đổi')
    .argument('<NGUỒN...>', inputs)
    .option('-o, --out <THƯ-MỤC>', 'nơi ghi kết quả (mặc định: theo tongket.yaml, không có thì ket-qua)')
    .option(
      '--cai-dat, --config <TỆP>',
      'tệp thiết lập (mặc định: tongket.yaml trong thư mục số liệu hoặc thư mục cha)',
    )
    .option('--chon, --only <LOẠI>', 'chỉ lập các loại này, ngăn bằng dấu phẩy (mặc định: bao-cao,ke-hoach,phu-luc)')
    .option('--mau, --template <MẪU>', 'mẫu riêng: tệp .docx, .hbs hoặc thư mục mẫu')
    .option(
      '--anh-xa, --map <TỆP>',
      'tệp ánh xạ cho sổ tính của đơn vị; tệp số liệu của từng đơn vị được ghi vào so-lieu ở nơi ghi kết quả',
    )
    .option('--nghiem, --strict', 'tính cảnh báo là lỗi')
    .option('--force', 'thay cả văn bản đã sửa tay (bản cũ được cất lại kèm ngày)')
    .option('--giu-ca-hai, --keep-both', 'giữ văn bản đã sửa tay, ghi bản mới bên cạnh (….moi.docx)')
    .option('--pdf', 'lập thêm bản PDF (cần LibreOffice)')
    .option('--dry-run', 'in kế hoạch chạy, không ghi gì')
    .option('--khong-tong-hop, --no-summary', 'không lập báo cáo toàn tỉnh và bảng so sánh đơn vị')
    .option('--jobs <SỐ>', 'số luồng làm cùng lúc (mặc định: theo số đơn vị và bộ xử lý)')
    .option('--format <DẠNG>', 'dạng kết quả: text, short, json hoặc jsonl', 'text')
    .option('--json', 'như --format json')
    .option('--quiet', 'chỉ hiện lỗi và cảnh báo')
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket lap-loat so-lieu-2020\n  tongket lap-loat "so-lieu/**/*-2020.yaml" -o van-ban --dry-run',
    )
    .action(async (sources: string[], options) => {
      const { lapLoat } = await import('../commands/lap-loat.ts')
      context.finish(await lapLoat(sources, options, context))
    })
}

export function addTongHop(program: Command, context: CommandContext): void {
  program
    .command('tong-hop')
    .alias('summary')
    .usage('<THƯ-MỤC|MẪU|TỆP…> [tùy chọn]')
    .description('cộng số liệu toàn tỉnh: báo cáo, kế hoạch, phụ lục của tỉnh và bảng so sánh đơn vị')
    .argument('<NGUỒN...>', inputs)
    .option('-o, --out <THƯ-MỤC>', 'nơi ghi kết quả (mặc định: theo tongket.yaml, không có thì ket-qua)')
    .option(
      '--cai-dat, --config <TỆP>',
      'tệp thiết lập (mặc định: tongket.yaml trong thư mục số liệu hoặc thư mục cha)',
    )
    .option('--chon, --only <LOẠI>', 'chỉ lập các loại này, ngăn bằng dấu phẩy (mặc định: bao-cao,ke-hoach,phu-luc)')
    .option('--mau, --template <MẪU>', 'mẫu riêng: tệp .docx, .hbs hoặc thư mục mẫu')
    .option('--nghiem, --strict', 'tính cảnh báo là lỗi')
    .option('--force', 'thay cả văn bản đã sửa tay (bản cũ được cất lại kèm ngày)')
    .option('--giu-ca-hai, --keep-both', 'giữ văn bản đã sửa tay, ghi bản mới bên cạnh (….moi.docx)')
    .option('--jobs <SỐ>', 'số luồng làm cùng lúc')
    .option('--format <DẠNG>', 'dạng kết quả: text, short, json hoặc jsonl', 'text')
    .option('--json', 'như --format json')
    .option('--quiet', 'chỉ hiện lỗi và cảnh báo')
    .addHelpText('after', '\nVí dụ:\n  tongket tong-hop so-lieu-2020 -o van-ban')
    .action(async (sources: string[], options) => {
      const { tongHop } = await import('../commands/tong-hop.ts')
      context.finish(await tongHop(sources, options, context))
    })
}
