kiem-tra err/s04-so-am.yaml --color
