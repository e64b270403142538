goi-y-lenh cmd
