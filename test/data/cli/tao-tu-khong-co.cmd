tao {tmp}/x --tu {tmp}/khong-co.yaml
