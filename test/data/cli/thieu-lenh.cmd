so-lieu.yaml
