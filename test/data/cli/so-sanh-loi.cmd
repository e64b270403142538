so-sanh err/s03-so-nguyen.yaml so-sanh/nam-2020.yaml --json
