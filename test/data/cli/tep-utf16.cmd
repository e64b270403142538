kiem-tra {tmp}/a.yaml {tmp}/b.yaml {tmp}/c.yaml
file a.yaml \u00ff\u00fen\u0000a\u0000m\u0000
file b.yaml n\u0000a\u0000m\u0000:\u0000 \u00002\u0000
file c.yaml ten: Vi\u00d6n ki\u00d3m s\u00b8t
