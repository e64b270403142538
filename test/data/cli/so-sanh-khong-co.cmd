so-sanh so-sanh/nam-2019.yaml khong-co.yaml
