luoc-do -o {tmp}
