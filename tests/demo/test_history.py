"""The made-up history holds together as one that was heard would."""

from datetime import datetime
import json
from pathlib import Path
from zoneinfo import ZoneInfo

from cry_detection import Page
from demo import history

NOW = datetime(2026, 11, 23, 15, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def test_days_are_heard_as_long_as_they_say() -> None:
    pages = history.pages(NOW, 28)
    assert len(pages) == 28
    assert pages[-1].ledger.day == NOW.date()
    assert any(not page.heard for page in pages)
    assert any(len(page.heard) > 1 for page in pages)
    for page in pages:
        heard = sum((span.end - span.start).total_seconds() for span in page.heard)
        assert page.ledger.heard_s == heard
        assert heard <= 24 * 3600


def test_cries_were_heard_and_do_not_overlap() -> None:
    for page in history.pages(NOW, 28):
        for cry in page.episodes:
            assert any(span.start <= cry.start and cry.end < span.end for span in page.heard)
            assert cry.end < NOW
        for before, after in zip(page.episodes, page.episodes[1:], strict=False):
            assert before.end < after.start
        assert sum(cry.crying_s for cry in page.episodes) <= page.ledger.crying_s + 1e-6


def test_it_is_always_the_same() -> None:
    assert history.pages(NOW, 14) == history.pages(NOW, 14)


def test_today_and_the_days_before_have_files_of_their_own(tmp_path: Path) -> None:
    pages = history.pages(NOW, 3)
    history.write(tmp_path, "01NURSERY", pages)
    read = {
        path.name: json.loads(path.read_text(encoding="utf-8"))["data"]["pages"]
        for path in tmp_path.iterdir()
    }
    archive, today = read["cry_monitor.01NURSERY.archive"], read["cry_monitor.01NURSERY.today"]
    assert [Page.from_dict(page) for page in [*archive, *today]] == pages
