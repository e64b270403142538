tro-giup cap-nhat
