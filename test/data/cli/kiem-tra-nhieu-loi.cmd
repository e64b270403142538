kiem-tra {tmp}/a.yaml
file a.yaml tin_bao:\n  k0: 1\n  k1: 1\n  k2: 1\n  k3: 1\n  k4: 1\n  k5: 1\n  k6: 1\n  k7: 1\n  k8: 1\n  k9: 1\n  k10: 1\n  k11: 1\n  k12: 1\n  k13: 1\n  k14: 1\n  k15: 1\n  k16: 1\n  k17: 1\n  k18: 1\n  k19: 1\n  k20: 1\n  k21: 1\n  k22: 1\n  k23: 1\n  k24: 1\n  k25: 1\n  k26: 1\n  k27: 1\n  k28: 1\n  k29: 1\n  moi:\n  cu:\n
