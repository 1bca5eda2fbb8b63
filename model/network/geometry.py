"""What the network looks at, in frames, for those who mix sound for it and need no Keras."""

HOP_FRAMES = 24
"""From one output to the next."""
STEP_STRIDE = 4
STEP_FRAMES = 22
"""What a step of the encoder is made of; a step begins every STEP_STRIDE frames."""
WINDOW_STEPS = 24
"""What the head looks at."""
WINDOW_FRAMES = (WINDOW_STEPS - 1) * STEP_STRIDE + STEP_FRAMES
