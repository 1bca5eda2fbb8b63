"""`python -m cli`: the command line where its script is not installed."""

import sys

from .main import main

sys.exit(main())
