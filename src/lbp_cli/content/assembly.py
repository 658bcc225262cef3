"""Each part of the library: taken from an earlier one when its files are the same, else compiled.

What compiles a part is loaded only when the part is compiled: with it come pydantic and models
whose making takes longer than everything else of a run.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from lbp_cli.content.earlier import Earlier
from lbp_cli.content.parts import (
    FactTables,
    ProfileForm,
    Stages,
    Tables,
    Triage,
    files_of,
)
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.classification import Classification
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.rulebook import FactSpec

Found = tuple[Diagnostic, ...]
Facts = Mapping[str, FactSpec]


class Assembly:
    """Some documents, and the earlier library. The parts are asked for in the order below."""

    def __init__(self, documents: Mapping[str, Document], earlier: Earlier) -> None:
        self.documents = documents
        self.earlier = earlier

    def profile(self) -> ProfileForm:
        """Made from the schema of the profile alone, which is code."""
        before = self.earlier.same("profile", ())
        if before is not None:
            facts = {name: each for name, each in before.facts.items() if not each.derived}
            return ProfileForm(facts, before.profile_table)
        from lbp_cli.content.profile_facts import profile_fact_specs
        from lbp_cli.content.profile_fast import fast_table

        table = json.dumps(fast_table(), separators=(",", ":"))
        return ProfileForm(profile_fact_specs(), table)

    def facts(self, profile: ProfileForm) -> tuple[FactTables | None, Found]:
        """Declared facts and thresholds."""
        files = files_of("facts", self.documents)
        before = self.earlier.same("facts", files)
        if before is not None:
            return FactTables(before.facts, before.classification), ()
        from lbp_cli.content.compile_facts import compile_facts

        return compile_facts(files, profile.facts)

    def catalogue(self, facts: Facts) -> tuple[Catalogue | None, Found]:
        """Exercises and ladders."""
        files = files_of("catalogue", self.documents)
        before = self.earlier.same("catalogue", files, self._conditions())
        if before is not None:
            return before.catalogue, ()
        from lbp_cli.content.compile_catalogue import read_catalogue

        return read_catalogue(files, facts)

    def tables(self, facts: Facts) -> tuple[Tables | None, Found]:
        """Needs, dose tables, texts and sources."""
        files = files_of("tables", self.documents)
        before = self.earlier.same("tables", files, self._conditions())
        if before is not None:
            return Tables(
                needs=before.needs,
                dosing=before.dosing,
                progression=before.progression,
                composition=before.composition,
                aerobic=before.aerobic,
                routine=before.routine,
                guidance=before.guidance,
                sources=before.sources,
            ), ()
        from lbp_cli.content.compile_tables import compile_tables

        return compile_tables(files, facts)

    def triage(
        self, facts: Facts, classification: Classification | None
    ) -> tuple[Triage | None, Found]:
        """The safety screen; the rest of the interview is only checked, and read by itself."""
        files = files_of("triage", self.documents)
        before = self.earlier.same("triage", files, self._conditions())
        if before is not None:
            return Triage(before.triage, before.screen), ()
        from lbp_cli.content.compile_triage import compile_triage
        from lbp_cli.content.questionnaire import compile_questionnaire
        from lbp_cli.content.scores import compile_scores

        form, found = compile_questionnaire(files, facts)
        triage, more = compile_triage(files, facts, form)
        scores: Found = ()
        if classification is not None:
            _, scores = compile_scores(files, facts, classification)
        return (None if scores else triage), (*found, *more, *scores)

    def stages(self, facts: Facts, catalogue: Catalogue | None) -> tuple[Stages | None, Found]:
        """Stages and restrictions, with the exercises that they select."""
        files = files_of("stages", self.documents)
        beside = self._conditions() + _selected_by(catalogue)
        before = self.earlier.same("stages", files, beside)
        if before is not None:
            return Stages(before.stages, before.restriction_tags), ()
        from lbp_cli.content.compile_stages import compile_stages

        return compile_stages(files, facts, catalogue)

    def _conditions(self) -> str:
        """What conditions are checked against: the facts."""
        return self.earlier.made_from("facts")


def _selected_by(catalogue: Catalogue | None) -> str:
    """Everything of the exercises by which rules select them, in the order of the masks."""
    exercises = () if catalogue is None else catalogue.exercises
    return json.dumps(
        [
            (each.id, each.ladder, each.rung, each.difficulty, each.position, dict(each.tags))
            for each in exercises
        ]
    )
