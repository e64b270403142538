lapp so-lieu.yaml
