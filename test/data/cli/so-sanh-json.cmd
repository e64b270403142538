diff so-sanh/nam-2019.yaml so-sanh/nam-2020.yaml --json --khau truy_to
