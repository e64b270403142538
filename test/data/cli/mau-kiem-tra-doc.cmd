mau kiem-tra mau.doc
