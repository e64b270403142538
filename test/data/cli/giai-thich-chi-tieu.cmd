giai-thich n1
