nhap --help
