"""Training and measuring the cry model; needs the dependency group `train`."""

from cli.standalone import stand_alone

stand_alone()
