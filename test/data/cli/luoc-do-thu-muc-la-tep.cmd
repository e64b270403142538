luoc-do -o {tmp}/a/b.json
file a x
