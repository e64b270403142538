so-sanh so-sanh/nam-2019.yaml err/s04-so-am.yaml
