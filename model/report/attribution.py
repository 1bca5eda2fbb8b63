"""Whose work the training sounds are: their licences ask that we say so."""

_AUTHORS = {
    "ESC-50": "K. J. Piczak, *ESC: Dataset for Environmental Sound Classification*; Freesound",
    "asterisk": "Asterisk core sounds, Digium and the voices named there",
    "asterisk-core-sounds-en-wav": "Asterisk core sounds (English), Digium, from Debian",
    "asterisk-core-sounds-es-wav": "Asterisk core sounds (Spanish), Digium, from Debian",
    "asterisk-core-sounds-fr-wav": "Asterisk core sounds (French), Digium, from Debian",
    "asterisk-core-sounds-it-wav": "Asterisk core sounds (Italian), C. Flora, Digium, from Debian",
    "asterisk-moh-opsound-wav": "Music of P. Shuler, M. Camp and Reno Project, from Debian",
    "bambam": "BamBam, D. Brown, S. Burch and M. Owsiany, with Tux Paint sounds, from Debian",
    "brainparty-data": "Brain Party, P. Hudson, from Debian",
    "colobot-common-sounds": "Colobot, D. Roux, Epsitec and TerranovaTeam, from Debian",
    "donateacry-clean": "Donate-a-Cry corpus; times of the cries from the CRSTC study (MIT)",
    "donateacry-raw": "Donate-a-Cry corpus, further uploads, labelled by two networks",
    "fillets-ng-data-cs": "Fish Fillets NG, Czech voices, from Debian",
    "fillets-ng-data-nl": "Fish Fillets NG, Dutch voices, from Debian",
    "fsdd": "Free Spoken Digit Dataset, Z. Jackson and others",
    "gcin-voice": "gcin, E. Der-Hua Liu, and ChionMeilin with the voice of Chu Lo, from Debian",
    "hedgewars-data": "Hedgewars, A. Korobko and contributors, from Debian",
    "kajongg": "Kajongg, W. Rohdewald, KDE, from Debian",
    "klettres-data": "KLettres, KDE, from Debian",
    "ktub": "KTuberling, KDE",
    "ktuberling-data": "KTuberling, KDE, from Debian",
    "librosa": "librosa's example recordings, by their artists",
    "megaglest-data": "MegaGlest, its team, Glest, T. and P. Tscharntke, from Debian",
    "picovoice": "Picovoice wake word benchmark",
    "planetblupi-common": "Planet Blupi, D. Roux, Epsitec and M. Schroeter, from Debian",
    "scratch": "Scratch 1.4 media, MIT Media Lab",
    "shawnhymel": "Custom speech commands, S. Hymel",
    "singularity-music": "Endgame: Singularity, M. McCracken, from Debian",
    "sonic-pi-samples": "Sonic Pi, by the artists of Freesound, from Debian",
    "speech_commands": "Speech Commands (background noise), P. Warden, Google",
    "speechbrain": "SpeechBrain's samples",
    "speechcmd": "Speech Commands, P. Warden, Google",
    "tuxpaint-stamps-default": "Tux Paint's stamps, from Debian",
    "wesnoth-1.16-data": "The Battle for Wesnoth, by its contributors, from Debian",
    "wesnoth-1.16-music": "The Battle for Wesnoth, by its composers, from Debian",
}


def attribution(source: str) -> str:
    """Return whose work a source is.

    Raises:
        KeyError: nobody wrote it down yet; a card without it would break the licence.
    """
    return _AUTHORS[source]
