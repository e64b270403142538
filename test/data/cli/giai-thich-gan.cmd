giai-thich B26d
