"""What a room does when its source fails: real faults, injected and observed."""
