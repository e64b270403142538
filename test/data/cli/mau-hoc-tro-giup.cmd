mau hoc --help
