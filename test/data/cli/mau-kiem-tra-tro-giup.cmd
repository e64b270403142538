mau kiem-tra --help
