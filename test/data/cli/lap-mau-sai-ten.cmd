lap ok/toi-thieu.yaml -o {tmp}/o --mau mau/sai-ten/ky-bao-coa.hbs --quiet
