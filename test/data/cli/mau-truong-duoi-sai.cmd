mau truong -o a.txt
