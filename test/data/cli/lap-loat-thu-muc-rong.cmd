lap-loat {tmp}/t
folder t
