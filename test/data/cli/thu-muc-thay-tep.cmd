lap err -o {tmp}/ra
