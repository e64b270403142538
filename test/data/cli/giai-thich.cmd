giai-thich s03
