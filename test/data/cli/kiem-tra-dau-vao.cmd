kiem-tra - --ten-tep tieu-can.yaml
stdin err/s04-so-am.yaml
