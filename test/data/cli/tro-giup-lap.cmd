lap --help
