"""From sound to the story of the day, without Home Assistant.

Data flows down one path: a source (`audio`) gives blocks of sound, `features` turns them into
log-mel frames, `classifier` into probabilities, `episodes` into cries, `ledger` into the day's
figures.
`detector` is that path in one object.
"""
