mau lietke
