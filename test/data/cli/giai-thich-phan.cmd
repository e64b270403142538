giai-thich b26B
