tro-giup doi-chieu
