package data

import (
	"strings"
	"testing"

	"redline/model"
	"redline/model/lesson"
)

func TestLessonsAreRead(t *testing.T) {
	s := accepted(t, base)
	if len(s.Lessons) != 1 || len(s.Lessons[0].Tasks) != 4 {
		t.Fatalf("%+v", s.Lessons)
	}
	l := &s.Lessons[0]
	if l.Start != "today" || l.Tasks[0].Goal.Changes.From != "today" || l.Tasks[0].Goal.Changes.AtMost != 2 {
		t.Errorf("starts with %q, %+v", l.Start, l.Tasks[0].Goal.Changes)
	}
	if q := l.Tasks[3].Goal.Query; q == nil || q.Ask != model.AskMostOpens || q.Choices[1].Rule != "dry-years" {
		t.Errorf("%+v", q)
	}
}

// blockGoal is the goal of the base's first task.
const blockGoal = "{blocked: {only: [flood]}, finding: too-little, changes: {at_most: 2}}"

func TestGoalsOfEverySort(t *testing.T) {
	for _, goal := range []string{
		"{when: {line: build}}", "{when: {any: [{line: build}, {rain: dry}]}}", "{when: {network_share: {above: 0}}}", "{when: {water: {south: {above: 10}}}}",
		"{stance: {south: objects}}", "{agreed: true}", "{agreed: false}", "{stance: {south: {not: accepts}}}",
		"{verdict: blocked}", "{verdict: [strained, clear]}", "{blocked: {only: flood}}", "{status: {flood: strained, doubts: [clear]}}",
		"{finding: dry-years}", "{finding: [too-little, dry-years]}", "{finding: {not: [too-big]}}", "{new: too-little}", "{gone: [too-little]}",
		"{changes: {at_most: 1}}", "{changes: {at_most: 2, from: plan}, verdict: clear}", "{stable: nash}", "{stable: [gmr, seq]}",
		"{shown: out}", "{shown: {evidence: too-big}}", "{shown: {claim: C2}}", "{shown: {options: rain}}", "{shown: figures, verdict: clear}",
		"{ask: {what: objects}}", "{ask: {what: objects, preset: plan}}", "{ask: {what: fewest_changes, preset: today}}",
		"{ask: {what: fewest_changes, to: clear}}", "{ask: {what: against, claim: C2, choices: [C1, C2]}}",
	} {
		if _, _, err := Read("t.yaml", []byte(change(t, base, blockGoal, goal))); err != nil {
			t.Errorf("%s: %v", goal, err)
		}
	}
}

func TestBrokenLessons(t *testing.T) {
	for _, tt := range []struct{ goal, message, suggestion string }{
		{"»{}", "this goal asks for nothing", ""},
		{"{»verdikt: clear}", `this goal has no key "verdikt"`, "verdict"},
		{"{verdict: »cleer}", "is not one of blocked, strained, clear", "clear"},
		{"{verdict: »[]}", "this list is empty", ""},
		{"{blocked: {only: [»floods]}}", `there is no obstacle "floods"`, "flood"},
		{"{blocked: {only: [»doubts]}}", "is not major, so it never blocks", ""},
		{"{blocked: »flood}", "expected a mapping (key: value) for blocked", ""},
		{"{status: {»floods: clear}}", `there is no obstacle "floods"`, "flood"},
		{"{status: »{}}", "this test is empty", ""},
		{"{finding: »too-litle}", `there is no rule "too-litle"`, "too-little"},
		{"{finding: {»nto: too-little}}", `finding has no key "nto"`, "not"},
		{"{gone: »flood}", `there is no rule "flood"`, ""},
		{"{changes: {at_most: »0}}", "is no whole number from 1 to 64", ""},
		{"{changes: {at_most: 2, from: »plam}}", `there is no preset "plam"`, "plan"},
		{"{stable: »nasch}", "is not one of nash, gmr, smr, seq", "nash"},
		{"{shown: »maps}", "is not one of why", "map"},
		{"{shown: {claim: »C9}}", `there is no claim "C9"`, "C1, C2"},
		{"{shown: »{claim: C1, options: rain}}", "names one thing to look at", ""},
		{"{when: {»lien: build}}", `"lien"`, "line"},
		{"{when: {line: »biuld}}", `"biuld"`, "build"},
		{"{stance: {»west: objects}}", `there is no party "west"`, ""},
		{"{ask: »{what: objects}, verdict: clear}", "ask: stands alone", ""},
		{"{ask: {what: »most_open, choices: [too-little, dry-years]}}", "is not one of most_opens", "most_opens"},
		{"{ask: »{what: most_opens}}", "has no key choices", ""},
		{"{ask: {what: most_opens, choices: »[too-little]}}", "and this one has 1", ""},
		{"{ask: {what: most_opens, choices: [too-little, »too-little]}}", "this choice stands twice", ""},
		{"{ask: {what: most_opens, choices: [too-little, »dry-yeers]}}", `there is no rule "dry-yeers"`, "dry-years"},
		{"{ask: {what: needed, choices: [{line: build}, {»rian: dry}]}}", `there is no issue "rian"`, "rain"},
		{"{ask: {what: needed, choices: [{line: build}, »{rain: dry, line: wait}]}}", "a choice is one issue", ""},
		{"{ask: {what: objects, choices: »[too-little, dry-years]}}", "choices: means nothing where what: is objects", ""},
		{"{ask: »{what: against, choices: [C1, C2]}}", "has no key claim", ""},
		{"{ask: {what: fewest_changes, to: »bliss}}", "is not one of unblocked, clear", ""},
		// known only once all is read
		{"»{when: {line: build, rain: none}}", "no package reaches this goal", ""},
		{"»{verdict: clear, finding: dry-years}", "no package reaches this goal", ""},
		{"»{verdict: blocked, changes: {at_most: 1}}", "no package reaches this goal", ""},
		{"»{new: too-little, verdict: clear}", "no package reaches this goal", ""},
		{"»{shown: figures, verdict: clear, when: {line: build, turbines: 4, rain: dry}}", "no package reaches this goal", ""},
		{"»{ask: {what: needed, choices: [{line: build}, {rain: dry}]}}", "no single right answer: none of the choices are in every unblocked package", ""},
		{"»{ask: {what: none_has, choices: [{line: build}, {rain: dry}]}}", "no single right answer", ""},
	} {
		t.Run(tt.goal, func(t *testing.T) {
			text, at := marked(t, change(t, base, blockGoal, tt.goal))
			errs := errorsOf(t, text)
			p := errs[0]
			if len(errs) != 1 || (position{p.Line, p.Column}) != at || !strings.Contains(p.Message, tt.message) || tt.suggestion != "" && p.Suggestion != tt.suggestion {
				t.Errorf("expected one error at %v that says %q and suggests %q:\n%v", at, tt.message, tt.suggestion, errs)
			}
		})
	}
}

func TestBrokenTasks(t *testing.T) {
	for _, tt := range []struct{ from, to, message string }{
		{"      - text: Make the dam block.\n        goal", "      - »goal", "this task has no key text"},
		{"        explain: The south needs a fifth.\n", "        »explian: The south needs a fifth.\n", `no key "explian"`},
		{"hints: [Let the north build., Leave the south too little.]", "hints: »Let it.", "expected a list of hints"},
		{"hints: [Let the north build., ", `hints: [»"", `, "this hint is empty"},
		{"  - id: first\n    title: A first look", "  - »id: first", "has no key title"},
		{"    intro: What a dam does.", "    start: »tomorow", `there is no preset "tomorow"`},
		{"claims: [C2]\n      - {text: Look", "claims: [»C3]\n      - {text: Look", `there is no claim "C3"`},
		{"  - id: first\n", "  - {id: first, title: x, tasks: »[]}\n  - id: second\n", "has no tasks"},
	} {
		text, at := marked(t, change(t, base, tt.from, tt.to))
		errs := errorsOf(t, text)
		if p := errs[0]; len(errs) != 1 || (position{p.Line, p.Column}) != at || !strings.Contains(p.Message, tt.message) {
			t.Errorf("expected one error at %v that says %q:\n%v", at, tt.message, errs)
		}
	}
}

func TestLessonWarnings(t *testing.T) {
	for goal, message := range map[string]string{
		"»{verdict: [clear, strained]}":            "holds in the package that the lesson starts with",
		"»{stable: nash, finding: {not: too-big}}": "",
	} {
		text, at := marked(t, change(t, base, blockGoal, goal))
		_, warnings, err := Read("t.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if message == "" && len(warnings) > 0 {
			t.Error(warnings)
		}
		if message != "" && (len(warnings) != 1 || !strings.Contains(warnings[0].Message, message) || position{warnings[0].Line, warnings[0].Column} != at) {
			t.Errorf("%v", warnings)
		}
	}
}

// TestShippedLessons sees that the lessons that ship are sound: every goal
// reachable, no first task done before it begins, hints for everything.
func TestShippedLessons(t *testing.T) {
	least := map[string]int{"zaporizhzhia": 6, "elmira": 2}
	shipped(t, func(t *testing.T, s *model.Scenario, e *model.Engine) {
		if len(s.Lessons) < least[s.ID] {
			t.Errorf("%d lessons", len(s.Lessons))
		}
		for _, trouble := range lesson.Check(e) {
			t.Errorf("%s, task %d: %s", s.Lessons[trouble.Lesson].ID, trouble.Task+1, trouble.Message)
		}
		for _, l := range s.Lessons {
			if len(l.Tasks) < 2 || len(l.Tasks) > 4 || l.Intro == "" {
				t.Errorf("%s has %d tasks", l.ID, len(l.Tasks))
			}
			for _, task := range l.Tasks {
				if len(task.Hints) == 0 || len([]rune(task.Text)) > 60 {
					t.Errorf("%s: %q has %d characters and %d hints", l.ID, task.Text, len([]rune(task.Text)), len(task.Hints))
				}
			}
		}
	})
}
