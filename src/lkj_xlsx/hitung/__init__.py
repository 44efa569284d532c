"""Records in, every figure of the report out: capaian, serapan, the tree of codes, the sums."""
