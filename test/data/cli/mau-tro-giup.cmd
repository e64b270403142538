mau --help
