"""What hassfest and the HACS action will check of the integration's own files, offline.

Each module yields one sentence for every problem, which begins with the name of the file.
"""
