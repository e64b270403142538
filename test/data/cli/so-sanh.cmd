so-sanh so-sanh/nam-2019.yaml so-sanh/nam-2020.yaml
