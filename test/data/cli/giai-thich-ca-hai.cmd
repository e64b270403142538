giai-thich C01
