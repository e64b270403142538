/** The commands about papers that were edited after they were made: names, options, help. */
import type { Command } from 'commander'
import { calling, type CommandContext } from '../context.ts'
import { shared } from './shared-options.ts'

/** Declares `cap-nhat`. */
export function addCapNhat(program: Command, context: CommandContext): void {
  program
    .command('cap-nhat')
    .alias('refresh')
    .usage('<VĂN-BẢN.docx> <TỆP> [tùy chọn]')
    .description('đưa số liệu mới vào văn bản đã sửa tay; lời văn, thứ tự, định dạng người sửa giữ nguyên')
    .argument('<VĂN-BẢN.docx>', 'văn bản do chương trình lập, đã sửa bằng Word hay LibreOffice')
    .argument('<TỆP>', 'tệp số liệu mới (.yaml) hoặc biểu mẫu đã điền (.xlsx)')
    .option('-o, --out <TỆP.docx>', 'nơi ghi (mặc định: …-cap-nhat.docx bên cạnh)')
    .option('--ghi-de, --overwrite', 'ghi đè văn bản (bản cũ được cất lại kèm ngày)')
    .option('--theo-doi, --track', 'ghi mỗi chỗ đổi thành thay đổi được theo dõi để Word chấp nhận hay từ chối')
    .option('--goc, --base <TỆP>', 'tệp số liệu đã dùng để lập văn bản, khi văn bản không còn mang theo')
    .option(...shared.template)
    .option('--dry-run', 'kể các chỗ sẽ đổi, không ghi')
    .option(...shared.strict)
    .option(...shared.format)
    .option(...shared.json)
    .option(...shared.quiet)
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket cap-nhat ket-qua/tieu-can-2020-bao-cao-tong-ket.docx so-lieu/so-lieu-2020.yaml\n  tongket cap-nhat bao-cao.docx so-lieu-2020.yaml --ghi-de --theo-doi',
    )
    .action(calling(context, async () => (await import('../commands/cap-nhat.ts')).capNhat))
}

/** Declares `doi-chieu`. */
export function addDoiChieu(program: Command, context: CommandContext): void {
  program
    .command('doi-chieu')
    .alias('audit')
    .usage('<VĂN-BẢN…> [TỆP] [tùy chọn]')
    .description(
      'đối chiếu từng số trong văn bản đã sửa với số liệu: số gõ đè, số liệu đã đổi, câu viết thêm trái số liệu',
    )
    .argument(
      '<VĂN-BẢN...>',
      'văn bản .docx; tệp số liệu (.yaml, .xlsx) nếu có, không có thì theo số liệu văn bản mang theo',
    )
    .option(
      '--ghi-chu, --comments <TỆP.docx>',
      'ghi bản sao của văn bản, mỗi chỗ sai lệch là một ghi chú (comment) tại chỗ',
    )
    .option(
      '--nhan, --accept <SỐ,…>',
      'đưa số trong văn bản ở các chỗ ấy (số thứ tự trong ngoặc vuông) vào tệp số liệu, rồi kiểm tra lại',
    )
    .option('--dry-run', 'cùng --nhan: chỉ kể, không ghi')
    .option('--goc, --base <TỆP>', 'tệp số liệu đã dùng để lập văn bản, khi văn bản không còn mang theo')
    .option(...shared.template)
    .option(...shared.strict)
    .option(...shared.format)
    .option(...shared.json)
    .option(...shared.quiet)
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket doi-chieu ket-qua/tieu-can-2020-bao-cao-tong-ket.docx\n  tongket doi-chieu bao-cao.docx so-lieu-2020.yaml --ghi-chu bao-cao-ghi-chu.docx',
    )
    .action(calling(context, async () => (await import('../commands/doi-chieu.ts')).doiChieu))
}

/** Declares `lay-so-lieu`. */
export function addLaySoLieu(program: Command, context: CommandContext): void {
  program
    .command('lay-so-lieu')
    .alias('extract')
    .usage('<VĂN-BẢN.docx> [tùy chọn]')
    .description('lấy lại tệp số liệu từ một văn bản mang theo số liệu của nó')
    .argument('<VĂN-BẢN.docx>', 'văn bản do chương trình lập, kể cả khi đã sửa')
    .option('-o, --out <TỆP>', 'tệp số liệu cần ghi (mặc định: so-lieu-<năm>.yaml); tệp năm trước ghi bên cạnh')
    .option(...shared.overwrite)
    .option(...shared.quiet)
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket lay-so-lieu tieu-can-2020-bao-cao-tong-ket.docx -o so-lieu/so-lieu-2020.yaml',
    )
    .action(calling(context, async () => (await import('../commands/lay-so-lieu.ts')).laySoLieu))
}

/** Declares `hoan-thanh`. */
export function addHoanThanh(program: Command, context: CommandContext): void {
  program
    .command('hoan-thanh')
    .alias('finish')
    .usage('<VĂN-BẢN…> [tùy chọn]')
    .description('bỏ số liệu kèm theo khỏi văn bản trước khi gửi ra ngoài Ngành; lời văn không đổi')
    .argument('<VĂN-BẢN...>', 'văn bản .docx')
    .option(...shared.quiet)
    .addHelpText('after', '\nVí dụ:\n  tongket hoan-thanh ket-qua/*.docx')
    .action(calling(context, async () => (await import('../commands/lay-so-lieu.ts')).hoanThanh))
}
