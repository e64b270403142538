giai-thich S99
