so-sanh - so-sanh/nam-2020.yaml --khau chi_tieu
stdin so-sanh/nam-2019.yaml
