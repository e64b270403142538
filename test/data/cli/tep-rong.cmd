kiem-tra {tmp}/a.yaml
file a.yaml 
