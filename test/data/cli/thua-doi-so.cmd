giai-thich S01 S02
