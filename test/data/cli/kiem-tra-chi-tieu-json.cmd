kiem-tra ../../examples/tieu-can/so-lieu-2020.yaml --json
