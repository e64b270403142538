/** The commands of the clerk's first day: the Excel form, its import, completion in the shell. */
import type { Command } from 'commander'
import { calling, type CommandContext } from '../context.ts'
import { shared } from './shared-options.ts'

/** Declares `bieu-mau`. */
export function addBieuMau(program: Command, context: CommandContext): void {
  program
    .command('bieu-mau')
    .alias('form')
    .usage('[TỆP.xlsx] [tùy chọn]')
    .description('tạo biểu mẫu Excel để điền số liệu một năm')
    .argument('[TỆP.xlsx]', 'tên biểu mẫu (mặc định: bieu-mau-<năm>.xlsx)')
    .option('--tu, --from <TỆP>', 'điền sẵn từ một tệp số liệu, kèm cột năm trước')
    .option('--nam, --year <NĂM>', 'năm của biểu mẫu (mặc định: năm nay); kèm --tu thì là năm của tệp, hoặc năm sau')
    .option('--cap <CẤP>', 'cấp của đơn vị trên biểu mẫu trống: huyen, khu-vuc hoặc tinh (mặc định: theo năm)')
    .option('--force', 'thay biểu mẫu đang có (bản cũ được cất lại kèm ngày)')
    .option(...shared.quietMade)
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket bieu-mau --nam 2026\n  tongket bieu-mau 2026.xlsx --tu so-lieu/so-lieu-2026.yaml\n  tongket bieu-mau 2027.xlsx --tu so-lieu/so-lieu-2026.yaml --nam 2027',
    )
    .action(calling(context, async () => (await import('../commands/bieu-mau.ts')).bieuMau))
}

/** Declares `nhap`. */
export function addNhap(program: Command, context: CommandContext): void {
  program
    .command('nhap')
    .alias('import')
    .usage('<TỆP.xlsx> [tùy chọn]')
    .description('đưa biểu mẫu Excel đã điền vào tệp số liệu YAML; chạy lại thì chỉ sửa những mục đã đổi')
    .argument('<TỆP.xlsx>', 'biểu mẫu đã điền, hoặc sổ tính của đơn vị (kèm --anh-xa)')
    .option('-o, --out <TỆP>', 'tệp số liệu (mặc định: cùng tên, đuôi .yaml); đã có thì được cập nhật tại chỗ')
    .option('--anh-xa, --map <TỆP>', 'tệp ánh xạ: số liệu nào ở ô nào trong sổ tính của đơn vị')
    .option('--sua-nam-truoc', 'sửa cả tệp năm trước đang có theo cột năm trước của sổ tính (bản cũ được cất lại)')
    .option('--dry-run', 'cho biết sẽ đổi gì, không ghi')
    .option(...shared.format)
    .option(...shared.json)
    .option(...shared.quiet)
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket nhap bieu-mau-2026.xlsx -o so-lieu/so-lieu-2026.yaml\n  tongket nhap so-theo-doi.xlsx --anh-xa anh-xa.yaml -o so-lieu-2026.yaml',
    )
    .action(calling(context, async () => (await import('../commands/nhap.ts')).nhap))
}

/** Declares `goi-y-lenh`. */
export function addGoiYLenh(program: Command, context: CommandContext): void {
  program
    .command('goi-y-lenh')
    .alias('completion')
    .usage('<SHELL>')
    .description('in đoạn mã để cửa sổ lệnh tự gợi ý khi bấm Tab: bash, zsh, fish hoặc powershell')
    .argument('<SHELL>', 'bash, zsh, fish hoặc powershell')
    .addHelpText(
      'after',
      '\nVí dụ:\n  source <(tongket goi-y-lenh bash)\n  tongket goi-y-lenh powershell | Out-String | Invoke-Expression',
    )
    .action(async (shell: string) => {
      const { goiYLenh } = await import('../commands/goi-y-lenh.ts')
      context.finish(goiYLenh(shell, program, context))
    })
}
