kiem-tra err/s04-so-am.yaml --no-color
env FORCE_COLOR=1
