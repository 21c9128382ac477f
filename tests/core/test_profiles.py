"""Profiles say what their guides say, by language, and nothing is left to chance."""

from __future__ import annotations

import json
from datetime import date
from unicodedata import normalize

from desktop.core import paths
from desktop.core.checks import (
    Limits,
    check_line,
    n_characters,
    n_words,
    reading_speed,
    words_per_minute,
)
from desktop.core.profiles import CUSTOM, limits_for, profiles
from tests.builders import line

CUSTOM_LIMITS = Limits(max_cps=3.0)


def test_every_profile_names_its_sources_and_has_a_name_of_its_own() -> None:
    found = profiles()
    assert list(found) == ["ours", "netflix", "bbc", "ted"]
    assert all(profile.sources and profile.name for profile in found.values())
    assert len({profile.limits for profile in found.values()}) == len(found)


def test_what_is_not_our_own_names_the_day_and_the_words_of_its_guide() -> None:
    for profile in profiles().values():
        if profile.id == "ours":
            continue
        for source in profile.sources:
            assert source.address.startswith("https://")
            assert date.fromisoformat(source.read).year >= 2026
            assert source.says
            assert source.publisher
        assert set(profile.unconfirmed) <= set(Limits.__dataclass_fields__)


def test_the_guides_of_one_publisher_are_named_together() -> None:
    (told,) = profiles()["netflix"].guides
    assert told.startswith("Netflix Partner Help Center, Timed Text Style Guide: General Req")
    assert told.endswith("Korean, Japanese, Simplified Chinese")


def test_no_word_of_the_file_is_misspelt() -> None:
    data = json.loads((paths.resources() / "profiles.json").read_bytes())
    known = set(Limits.__dataclass_fields__)
    named = {
        name
        for record in data["profiles"]
        for limits in (record["limits"], *record["languages"].values())
        for name in limits
    }
    assert named <= known


def test_our_profile_is_what_the_program_starts_with() -> None:
    assert profiles()["ours"].limits == Limits()


def test_a_language_has_limits_of_its_own_whatever_its_region() -> None:
    netflix = profiles()["netflix"]
    assert netflix.limits_for("en-GB").max_cps == 20
    assert netflix.limits_for("de").max_cps == 17
    assert netflix.limits_for("ko").max_row == 16
    assert netflix.limits_for("zh-Hans") == netflix.limits_for("zh")
    assert netflix.limits_for("ja").counts_half
    assert not netflix.limits_for("zh").counts_half
    assert netflix.limits_for("ja").max_duration_ms == netflix.limits.max_duration_ms


def test_custom_limits_stand_for_custom_and_for_names_nobody_knows() -> None:
    for name in (CUSTOM, "gone", ""):
        assert limits_for(name, "en", CUSTOM_LIMITS) is CUSTOM_LIMITS
    assert limits_for("ted", "en", CUSTOM_LIMITS).max_cps == 21


def test_narrow_letters_count_half_beside_wide_ones() -> None:
    assert n_characters("こんにちは", counts_half=True) == 5
    assert n_characters("안녕 ok!", counts_half=True) == 4
    assert n_characters("안녕 ok!") == 6
    assert n_characters("中文，字", counts_half=True) == 4
    assert n_characters("ﾈｺ ネコ", counts_half=True) == 3.5
    assert n_characters("猫…“犬”", counts_half=True) == 5, "drawn wide in Japanese"
    assert n_characters("고양이…", counts_half=True) == 3.5, "and narrow in Korean"


def test_a_letter_written_in_parts_counts_as_one() -> None:
    for text in ("한글", "café"):
        assert n_characters(normalize("NFD", text)) == len(text)
    assert n_characters(normalize("NFD", "한글"), counts_half=True) == 2


def test_languages_without_spaces_have_no_words_to_count() -> None:
    assert n_words("one two three") == 3
    assert n_words("오늘은 날씨가 좋다") == 3
    assert n_words("今日は良い天気です") == n_words("วันนี้อากาศดี") == 0
    assert words_per_minute(line(0, 1000, "今日は 良い天気")) == 0
    strict = Limits(max_cps=0, max_wpm=60)
    kinds = [x.kind for x in check_line(line(0, 1000, "今日は 良い天気"), None, None, strict)]
    assert kinds == []


def test_speed_is_told_in_characters_and_in_words() -> None:
    ko = limits_for("netflix", "ko", CUSTOM_LIMITS)
    assert reading_speed(line(0, 2000, "안녕 ok!"), ko) == 2.0
    assert reading_speed(line(0, 2000, "안녕 ok!")) == 3.0
    assert words_per_minute(line(0, 2000, "one two\nthree <i>four</i>")) == 120.0


def test_each_profile_judges_a_line_its_own_way() -> None:
    fast = line(0, 2000, "one two three four five six seven eight")
    kinds = {
        name: {x.kind for x in check_line(fast, None, None, profile.limits_for("en"))}
        for name, profile in profiles().items()
    }
    assert kinds == {"ours": set(), "netflix": set(), "bbc": {"words", "row"}, "ted": set()}
