"""Which of the clips' sounds plays which part in a mixture."""

BED_SOUNDS = frozenset(
    {
        "bg_doing_the_dishes",
        "bg_exercise_bike",
        "bg_pink_noise",
        "bg_running_tap",
        "bg_white_noise",
        "chainsaw",
        "crackling_fire",
        "engine",
        "helicopter",
        "rain",
        "sea_waves",
        "thunderstorm",
        "train",
        "vacuum_cleaner",
        "washing_machine",
        "wind",
    }
)
"""What can go on for minutes in a nursery or beside it."""

HARD_SOUNDS = frozenset(
    {
        "animal_cat",
        "animal_kitten",
        "animal_meow",
        "animal_wolfhowl",
        "animals_game",
        "bg_dude_miaowing",
        "cat",
        "chirping_birds",
        "dog",
        "door_wood_creaks",
        "effects_balloonscratch",
        "effects_doorcreak",
        "electronic_screech",
        "human_laugh-female",
        "human_laugh-male1",
        "human_laugh-male2",
        "human_laugh-male3",
        "human_scream-female",
        "human_scream-male1",
        "human_scream-male2",
        "laughing",
        "rooster",
        "siren",
        "sneezing",
        "snoring",
        "speech_kids_game",
        "unchecked_upload",
        "vocals_oooo-badada",
        "vocals_singer1",
        "vocals_singer2",
        "voices_game",
    }
)
"""What is most like a cry: voices, animals, and whatever squeals."""

CAT_SOUNDS = frozenset({"animal_cat", "animal_kitten", "animal_meow", "bg_dude_miaowing", "cat"})
"""What gave nine of ten false alerts in validation when it was heard no oftener than the rest."""

LAUGHING_SOUNDS = frozenset(
    {
        "human_laugh-female",
        "human_laugh-male1",
        "human_laugh-male2",
        "human_laugh-male3",
        "laughing",
    }
)
"""One laugh gave nearly all false alerts once cats were heard often."""

HARDEST_SOUNDS = frozenset({"animals_game", "door_wood_creaks", "voices_game"})
"""What gave others."""
