"""The chip lines since November 2023: two tiers of performance and density."""

from rules.facts import Chip, Facts
from rules.findings import Answer, Outcome, answer, both, either, known, reaches
from rules.on_day import RuleOnDay


def performance_tiers(facts: Facts, rule: RuleOnDay) -> Answer:
    """The chip stands in tier 3A090.a or 3A090.b, and is not let off by the data-centre note.

    Tier a: TPP of 4800, or TPP of 1600 with a performance density of 5.92. Tier b: TPP of 2400
    with a density of 1.6, or TPP of 1600 with a density of 3.2, below tier a. A chip neither
    designed nor marketed for data centres is out below TPP 4800. 3A090.a, 3A090.b and Note 2;
    88 FR 73458.
    """
    return _tiers(facts, rule, with_b=True)


def performance_tier_a(facts: Facts, rule: RuleOnDay) -> Answer:
    """The chip stands in tier 3A090.a, and is not let off by the data-centre note.

    Tier a: TPP of 4800, or TPP of 1600 with a performance density of 5.92. 3A090.a and Note 2.
    """
    return _tiers(facts, rule, with_b=False)


def _tiers(facts: Facts, rule: RuleOnDay, *, with_b: bool) -> Answer:
    chip = facts.chip
    if chip is None:
        return answer(Outcome.UNDETERMINED, "chip_unknown", "chip")
    tier_a = either(
        reaches(chip.tpp, rule.number("a_tpp")),
        both(
            reaches(chip.tpp, rule.number("a_dense_tpp")),
            reaches(chip.performance_density, rule.number("a_density")),
        ),
    )
    tier_b = _tier_b(chip, rule) if with_b else Outcome.NOT_MET
    marketed = either(known(chip.data_centre), reaches(chip.tpp, rule.number("other_use_tpp")))
    outcome = both(either(tier_a, tier_b), marketed)
    return answer(
        outcome,
        _code(outcome, marketed),
        "chip.tpp",
        "chip.performance_density",
        "chip.data_centre",
        chip=chip.name,
        tpp="unknown" if chip.tpp is None else chip.tpp,
        density="unknown" if chip.performance_density is None else chip.performance_density,
        tier="3A090.a" if tier_a is Outcome.MET else "3A090.b",
        tiers="3A090.a and 3A090.b" if with_b else "3A090.a",
        note=rule.number("other_use_tpp"),
    )


def _tier_b(chip: Chip, rule: RuleOnDay) -> Outcome:
    """The lower bounds of tier b; what lies above its upper bounds is in tier a."""
    return either(
        both(
            reaches(chip.tpp, rule.number("b_tpp")),
            reaches(chip.performance_density, rule.number("b_density")),
        ),
        both(
            reaches(chip.tpp, rule.number("b_dense_tpp")),
            reaches(chip.performance_density, rule.number("b_dense_density")),
        ),
    )


def _code(outcome: Outcome, marketed: Outcome) -> str:
    if outcome is Outcome.NOT_MET and marketed is Outcome.NOT_MET:
        return "tiers_not_data_centre"
    return f"tiers_{outcome}"
