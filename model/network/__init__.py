"""The network, the teacher that it begins as, and the files it is shipped in."""
