kiem-tra err/s04-so-am.yaml
env FORCE_COLOR=1
