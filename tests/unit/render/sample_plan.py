"""A hand-made catalogue and plan, rich enough to look at: twelve weeks, hostile strings."""

from __future__ import annotations

from dataclasses import replace

from lbp_cli.model.catalogue import Catalogue, DoseDefault, Exercise, Ladder
from lbp_cli.model.condition import ALWAYS
from lbp_cli.model.findings import Because, Message
from lbp_cli.model.plan import (
    ChoiceRow,
    ConditionRow,
    Expectation,
    FlareDay,
    FlarePlan,
    Light,
    Lights,
    MaintenancePlan,
    NeedRow,
    Plan,
    ProfileRef,
    RejectionRow,
    Review,
    Source,
    Tool,
    TriageReport,
    TriageRow,
)
from lbp_cli.model.vocabulary import Equipment, Position, Tier, Weekday
from lbp_cli.model.week import (
    Change,
    ChangeKind,
    DeskBreaks,
    Prescription,
    Relaxation,
    Session,
    Walking,
    Week,
    WeekMessage,
)

HOSTILE = (
    "[bold red]Ann[/] \x1b[31mred\x1b[0m | pipe",
    "<script>alert(1)</script> & co",
    "Eve\n\n# Heading",
    "a `tick` *star* _line_ ~~gone~~",
    "[a](javascript:1) ![b](http://x.y)",
    "1. one",
    "- dash",
    "+ plus",
    "http://example.com www.example.com me@example.com",
    "$x$ :smile: <!-- c --> &amp;",
    "\u202egnirts\u202c \U0001f600 \u4f60\u597d",
    "\\| \\\\ trailing\\",
    "===",
    "| a | b |",
    "~~~",
)


def exercise(
    index: int,
    name: str,
    ladder: str,
    rung: int,
    *,
    position: Position = "supine",
    equipment: tuple[Equipment, ...] = ("mat",),
) -> Exercise:
    return Exercise(
        index=index,
        id=name.lower().replace(" ", "-"),
        name=name,
        ladder=ladder,
        rung=rung,
        difficulty=rung + 1,
        phases=(1, 2, 3),
        position=position,
        floor_access="floor",
        equipment=equipment,
        unilateral=False,
        tags={},
        strengthens=("trunk",),
        stretches=(),
        dose=DoseDefault(mode="reps", sets=2, reps=8, rest_seconds=45),
        seconds_per_rep=4.0,
        start_position="Lie on your back with knees bent and feet flat, hip-width apart.",
        steps=(
            "Breathe out and gently draw the lower belly in",
            "Lift slowly until your body makes a straight line from knee to shoulder",
            "Pause, then lower one bone at a time",
        ),
        common_mistake="Pushing the belly up and arching the low back",
        easier="Lift only half way",
        harder="Take three seconds to come down",
        evidence="B",
        sources=("george-2021", "owen-2020"),
    )


EXERCISES = (
    exercise(0, "Pelvic tilt lying", "mob-neutral", 1),
    exercise(1, "Shoulder bridge", "bridge", 1),
    exercise(2, "Bridge with one leg reaching out", "bridge", 2),
    exercise(3, "Bird dog", "anti-rotation", 1, position="quadruped"),
    exercise(4, "Short-hold side bridge on knees", "side-bridge", 1, position="side-lying"),
    exercise(
        5, "Box lift from a chair", "lift", 1, position="standing", equipment=("chair", "weight")
    ),
    exercise(6, "Walk in three bouts", "walking", 1, position="walking", equipment=()),
    exercise(
        7, "Long out-breath breathing", "breathing", 2, position="sitting", equipment=("chair",)
    ),
    exercise(8, "Stand up and reach", "desk-breaks", 1, position="standing", equipment=()),
    exercise(9, "Seated back rounding", "mob-flexion", 1, position="sitting", equipment=("chair",)),
    exercise(10, "Full sit-back fold", "mob-flexion", 2, position="quadruped"),
    exercise(11, "Jog on the spot", "impact", 1, position="standing", equipment=()),
)


def _ladder(id_: str, title: str, rungs: tuple[str, ...], serves: dict[str, float]) -> Ladder:
    return Ladder(
        id=id_,
        title=title,
        exercise_class="strength",
        serves=serves,
        gate=ALWAYS,
        gate_text="none",
        rung_gates=(),
        start=(),
        start_text="lowest rung",
        evidence="B",
        evidence_note="Works about as well as other exercise.",
        rungs=rungs,
    )


CATALOGUE = Catalogue(
    exercises=EXERCISES,
    ladders=(
        _ladder("mob-neutral", "Easy movement", ("pelvic-tilt-lying",), {"pain_relief": 1.0}),
        _ladder(
            "bridge",
            "Bridges",
            ("shoulder-bridge", "bridge-with-one-leg-reaching-out"),
            {"hip_strength": 1.0},
        ),
        _ladder("anti-rotation", "Trunk control", ("bird-dog",), {"trunk_endurance": 0.8}),
        _ladder(
            "side-bridge",
            "Side of trunk",
            ("short-hold-side-bridge-on-knees",),
            {"trunk_endurance": 1.0},
        ),
        _ladder(
            "mob-flexion",
            "Bending, eased",
            ("seated-back-rounding", "full-sit-back-fold"),
            {"lumbar_flexion_mobility": 1.0},
        ),
    ),
    universal_fallback=("walk-in-three-bouts",),
    household=("mat", "chair", "wall", "step", "towel"),
    equipment_satisfied_by={},
    needs={"hip_strength": "gluteal strength", "trunk_endurance": "endurance of the trunk"},
    tags={},
    pictures={},
)


def prescription(
    exercise_id: str,
    *,
    sets: int = 2,
    reps: int | None = 8,
    hold: int | None = None,
    seconds: int | None = None,
    per_side: bool = False,
    load: float | None = None,
    change: tuple[ChangeKind, str] | None = None,
    effort: tuple[int, int] = (3, 4),
) -> Prescription:
    return Prescription(
        exercise=exercise_id,
        sets=sets,
        reps=reps,
        hold_seconds=hold,
        seconds=seconds,
        per_side=per_side,
        rest_seconds=45,
        effort=effort,
        load_kg=load,
        change=Change(*change) if change else None,
        because=(Because("RD-69", "Row 2 of the dose table.", ("garber-2011",), "C"),),
    )


def _week(number: int, days: tuple[Weekday, ...] | None) -> Week:
    deload = number == 12
    step: tuple[ChangeKind, str] | None = (
        ("repetitions", "One repetition more.") if number > 1 else None
    )
    if deload:
        step = ("deload", "Fewer sets this week, so that you recover.")
    reps = min(12, 7 + number)
    sets = 1 if deload else 2
    bridge = (
        prescription("shoulder-bridge", sets=sets, reps=reps, change=step)
        if number < 7
        else prescription(
            "bridge-with-one-leg-reaching-out",
            sets=1 if number == 7 else sets,
            per_side=True,
            change=("trial", "A harder version, tried out.") if number == 7 else step,
            effort=(2, 3) if number == 7 else (3, 4),
        )
    )
    shared = (prescription("pelvic-tilt-lying", sets=1, reps=10), bridge)
    lift = (
        (
            prescription(
                "box-lift-from-a-chair",
                load=4.0 if number < 9 else 4.5,
                change=("new", "New this week.") if number == 5 else None,
            ),
        )
        if number >= 5
        else ()
    )
    a = (*shared, prescription("bird-dog", hold=5, per_side=True, reps=6), *lift)
    side = prescription(
        "short-hold-side-bridge-on-knees",
        reps=None,
        seconds=15 + number,
        per_side=True,
        change=("cue", "Slower.") if number == 4 else None,
    )
    b = (*shared, side)
    labels = "ABA" if number % 2 else "BAB"
    sessions = tuple(
        Session(label, days[index] if days else None, 16 + number // 3, a if label == "A" else b)
        for index, label in enumerate(labels)
    )
    return Week(
        number=number,
        phase="movement_control" if number < 9 else "functional_optimization",
        sessions=sessions,
        walking=Walking("walk-in-three-bouts", 45 + 5 * number, 5, 9 + number, None),
        desk_breaks=DeskBreaks(30, 2, ("stand-up-and-reach",)),
        relaxation=Relaxation("long-out-breath-breathing", 5, 5),
        message=WeekMessage(
            f"E-{number:02}",
            f"Message {number}: stop while you could still do a bit more | and rest.",
            ("lindstrom-1992",),
        ),
    )


def _report(tier: Tier) -> TriageReport:
    return TriageReport(
        tier=tier,
        findings=(
            TriageRow("RF-01", "emergency", False, "No change in bladder control.", ()),
            TriageRow(
                "RF-15",
                "caution",
                True,
                "You told us that your bones are thin (osteoporosis).",
                ("brooke-wavell-2022",),
            ),
        ),
        restrictions=("R-OSTEO", "no_end_range_flexion", "no_loaded_flexion"),
        refer_notes=("review",),
        messages=(
            Message("MSG-OSTEO", "With thin bones we avoid strong forward bending."),
            Message("MSG-SAFETYNET", "Stop and get help at once if you notice new leg weakness."),
        ),
    )


def sample_plan(*, weeks: int = 12, days: bool = False, start: str | None = None) -> Plan:
    """A caution plan of some weeks; `days` gives its sessions weekdays."""
    named: tuple[Weekday, ...] | None = ("monday", "wednesday", "friday") if days else None
    texts = {
        "george-2021": "George SZ et al. Interventions for low back pain. JOSPT 2021;51(11)",
        "brooke-wavell-2022": "Brooke-Wavell K et al. Strong, steady and straight. BJSM 2022",
    }
    return Plan(
        schema_version=1,
        tool=Tool("lbp", "0.1.0", "c0ffee"),
        profile=ProfileRef("desk-01", "abc123"),
        created_for="2026-11-24",
        start=start,
        notice="Educational, not a medical device, not a substitute for a clinician; "
        "not yet signed off by a clinician.",
        sources=tuple(Source(id_, text, "seen") for id_, text in texts.items()),
        triage=_report("caution"),
        facts={"duration_class": "chronic", "start_level": 2, "causes": ("inactivity",)},
        conditions=(
            ConditionRow(
                "osteo", "osteoporosis", "programme", "Strength and balance work help thin bones."
            ),
        ),
        needs=(
            NeedRow(
                "trunk_endurance",
                4.2,
                (
                    Because("inactivity", "You have been sitting a lot.", ("owen-2020",), "C"),
                    Because("RD-98", "Everybody with back pain gets some.", (), "D"),
                ),
            ),
            NeedRow("hip_strength", 2.0, (Because("test", "Your hip test was low.", (), "D"),)),
        ),
        choices=tuple(
            ChoiceRow(
                item.id,
                item.name,
                item.ladder,
                item.rung,
                "trunk 1",
                3.25,
                _choice_reasons(item),
            )
            for item in EXERCISES[:6]
        ),
        rejections=(
            _rejection("seated-back-rounding", "osteo/1", None),
            _rejection("full-sit-back-fold", "osteo/1", None),
            _rejection("full-sit-back-fold", "osteo/2", 4),
            _rejection("jog-on-the-spot", "osteo/3", 6),
        ),
        interim=False,
        optimal=True,
        gentle_activity=(),
        harder_withheld=(),
        weeks=tuple(_week(number, named) for number in range(1, weeks + 1)),
        screen_again_week=5 if weeks >= 5 else None,
        lights=Lights(
            "Some discomfort is fine.",
            (
                Light("green", "pain up by 1 at most", "as usual", "no change", "go on"),
                Light("amber", "up by 2", "up by 1", "further down, back in 10 minutes", "hold"),
                Light("red", "more than that", "up by 2", "stays further down", "step back"),
            ),
            ("smith-2017-pain",),
            "D",
        ),
        flare_plan=FlarePlan(
            "A flare is a storm, not a setback to zero.",
            (FlareDay(0, 1, 0.5, "Breathing and short walks"), FlareDay(2, 3, 0.6, "Add more")),
            "From day 8 back to your plan.",
            ("costa-2019",),
            "D",
        ),
        stop_signs=("Chest pain", "New weakness in a leg"),
        assumed_no=(),
        advice=(Because("advice/morning", "Bend less in the first hour.", ("snook-1998",), "C"),),
        weekly_questions=("Fever, or feeling ill?",),
        reviews=(Review(4, "Is it better?", "Yes: go on. No: change one thing", ("ostelo-2008",)),),
        expectations=(
            Expectation(1, 2, "Learning, perhaps some soreness", ()),
            Expectation(7, None, "Strength and confidence", ("wallwork-2024",)),
        ),
        maintenance=MaintenancePlan(
            ("Keep going; do not stop.",), ("bird-dog",), 2, 1, 5, ("spiering-2021",)
        ),
        adjustments=(),
    )


def _choice_reasons(item: Exercise) -> tuple[Because, ...]:
    serves = next((each.serves for each in CATALOGUE.ladders if each.id == item.ladder), {})
    needs = tuple(
        Because(f"need/{need}", f"Trains {need}: you sit a lot.", item.sources, item.evidence)
        for need in serves
    )
    runner_up = Because("RD-74", "It scored 3.25; the next best, Extensors, 2.1.", (), "D")
    if item.position in {"quadruped", "standing"}:
        balance = Because("falls/1", "Balance lowers falls.", ("sherrington-2019",), "A")
        return (*needs, balance, runner_up)
    return (*needs, runner_up)


def _rejection(exercise_id: str, rule: str, until: int | None) -> RejectionRow:
    return RejectionRow(
        exercise_id,
        rule,
        "osteo",
        1,
        until,
        f"Because of {rule}, deep bending is left out.",
        ("brooke-wavell-2022",),
    )


def refused_plan(tier: Tier = "urgent") -> Plan:
    """A plan without a programme."""
    report = _report(tier)
    row = TriageRow("CR-05", tier, True, "Back pain with fever.", ("finucane-2020",))
    message = Message("MSG-INFECTION", "Back pain with fever should be checked today.")
    return replace(
        sample_plan(weeks=0),
        triage=replace(
            report, findings=(row, *report.findings), messages=(message, *report.messages)
        ),
        needs=(),
        choices=(),
        rejections=(),
        gentle_activity=("walk-in-three-bouts",) if tier == "see_clinician" else (),
        maintenance=None,
    )
