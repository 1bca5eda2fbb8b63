"""Training and measuring the cry model; needs the dependency group `train`."""
