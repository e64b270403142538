so-sanh so-sanh/nam-2020.yaml so-sanh/nam-2020.yaml
