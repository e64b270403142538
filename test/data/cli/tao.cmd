tao {tmp}/moi --nam 2020
