kiem-tra err/vi-tri-nfd.yaml err/vi-tri-crlf-bom.yaml
