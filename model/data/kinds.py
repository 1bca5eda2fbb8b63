"""Which of the clips' sounds plays which part in a mixture."""

from collections.abc import Mapping
from typing import Literal

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

type Kind = Literal[
    "adult_crying",
    "adult_voice",
    "alarm",
    "bird",
    "cat",
    "child_voice",
    "dog",
    "effects",
    "household",
    "laughing",
    "music",
    "other_animal",
    "screaming",
    "singing",
    "speech",
    "squeak",
    "steady",
    "upload",
]
"""What a sound that is no cry is like to a listener, whatever its recorder called it."""

_STEADY_SOUNDS = frozenset(
    {
        "birds",
        "boat",
        "city",
        "coffee_shop",
        "fireplace",
        "pink_noise",
        "storm",
        "summer_night",
        "tv_motor_hum",
        "waves",
        "white_noise",
    }
)
# The first that a sound's name begins with. Where none fits, it is something of the house.
_KINDS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    ("upload", ("unchecked_upload",)),
    ("steady", ("ambience", "bed_", "rain_thunder")),
    ("child_voice", ("speech_kids", "speech_child", "child_voice", "parent_child")),
    ("speech", ("speech", "korean_speech", "talk", "people_talk", "human_partynoise")),
    ("adult_crying", ("adult_crying",)),
    ("screaming", ("adult_scream", "human_scream", "screaming")),
    ("laughing", ("human_laugh", "adult_laugh", "laughing")),
    (
        "adult_voice",
        ("adult_", "human_", "coughing", "sneezing", "snoring", "voices_game", "yawning"),
    ),
    ("singing", ("vocals",)),
    ("cat", ("animal_cat", "animal_kitten", "animal_meow", "bg_dude", "cat")),
    ("dog", ("animal_dog", "animal_wolf", "dog")),
    ("bird", ("animal_bird", "bird", "chicken", "chirping", "goose", "parrot", "rooster")),
    (
        "other_animal",
        (
            "animal",
            "bear",
            "cow",
            "donkey",
            "elephant",
            "frog",
            "goat",
            "horse",
            "lion",
            "llama",
            "monkey",
            "pig",
            "rabbit",
            "sheep",
        ),
    ),
    (
        "squeak",
        (
            "door_wood",
            "effects_balloon",
            "effects_doorcreak",
            "electronic_screech",
            "squeak",
            "whistle",
        ),
    ),
    ("alarm", ("alarm", "bell", "car_horn", "church_bells", "siren")),
    ("music", ("music", "instruments", "nursery_noise_music")),
    ("effects", ("effects", "electronic", "percussion")),
)


def kind_of(sound: str) -> Kind:
    """Return the kind of a sound that is no cry, by its name in the tables."""
    if sound in BED_SOUNDS | _STEADY_SOUNDS:
        return "steady"
    return next((kind for kind, names in _KINDS if sound.startswith(names)), "household")


MOST: Mapping[Kind, int] = {
    "adult_voice": 1000,
    "effects": 700,
    "music": 220,
    "speech": 2000,
    "steady": 150,
}
"""More clips of a kind than this teach nothing, and take memory."""
