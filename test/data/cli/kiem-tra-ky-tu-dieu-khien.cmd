kiem-tra {tmp}/a.yaml
file a.yaml nam: 2020 # \u001b[31mmau\nkhoi\u001b]0;x\u0007_to: 1\n
