bieu-mau --help
