tao {tmp}/moi --nam 20
