package data

import (
	"slices"

	"redline/model"
	"redline/model/lesson"
)

// Limits of lessons.
const (
	maxLessons = 64
	maxTasks   = 24 // of one lesson
	maxHints   = 9  // of one task
	maxChoices = 9  // of one question
	taskText   = 120
)

// lesson reads a lesson and keeps where its goals stand.
func (r *reader) lesson(n *node) model.Lesson {
	l := model.Lesson{Tasks: []model.Task{}, Start: r.s.StatusQuo}
	what := named("lesson", n)
	r.goals = append(r.goals, nil)
	r.fields(n, what,
		need("id", r.id(&l.ID, ids)),
		need("title", r.line(&l.Title)),
		may("intro", r.prose(&l.Intro)),
		may("start", r.ref(&l.Start, &r.presets)),
		need("tasks", func(v *node) {
			read(r, v, "tasks", maxTasks, &l.Tasks, func(item *node) model.Task { return r.task(item, l.Start) })
			if v.kind == list && len(l.Tasks) == 0 {
				r.fail(v.position, "", nil, "%s has no tasks; give it at least one", what)
			}
		}),
	)
	return l
}

// task reads a task of a lesson that starts with a preset.
func (r *reader) task(n *node, start string) model.Task {
	t := model.Task{Hints: []string{}, Claims: []string{}}
	goal := n
	r.fields(n, "this task",
		need("text", r.line(&t.Text)),
		need("goal", func(v *node) {
			goal = v
			r.goal(&t.Goal, v, start)
		}),
		may("hints", r.hints(&t.Hints)),
		need("explain", r.prose(&t.Explain)),
		may("claims", r.refs(&t.Claims, &r.claims)),
	)
	if at := n.get("text"); at != nil && len([]rune(t.Text)) > taskText {
		r.warn(at.position, at.text, "this task has %d characters; a task is told in a row or two, so shorten it to %d", len([]rune(t.Text)), taskText)
	}
	last := len(r.goals) - 1
	r.goals[last] = append(r.goals[last], goal)
	return t
}

// hints reads a list of texts.
func (r *reader) hints(dst *[]string) func(*node) {
	return func(n *node) {
		if n.kind != list {
			r.mismatch(n, "a list of hints, each after a dash")
			return
		}
		if len(n.items) > maxHints {
			r.fail(n.items[maxHints].position, "", nil, "there are %d hints; a task may have %d", len(n.items), maxHints)
			return
		}
		for _, item := range n.items {
			var hint string
			r.line(&hint)(item)
			if item.kind == scalar && hint == "" || item.kind == nothing {
				r.fail(item.position, "", nil, "this hint is empty; write one, or delete it")
			}
			*dst = append(*dst, hint)
		}
	}
}

// checkLessons sees that every task can be done.
func (r *reader) checkLessons(engine *model.Engine) {
	for _, t := range lesson.Check(engine) {
		at := r.goals[t.Lesson][t.Task]
		if t.Warning {
			r.warn(at.position, at.text, "%s", t.Message)
		} else {
			r.fail(at.position, at.text, nil, "%s", t.Message)
		}
	}
}

// conceptWords are the stability concepts as files write them.
func conceptWords() []string { return []string{"nash", "gmr", "smr", "seq"} }

// statusWords are the statuses and verdicts as files write them.
func statusWords() []string {
	return []string{model.Blocked.String(), model.Strained.String(), model.Clear.String()}
}

// goal reads when a task is done.
func (r *reader) goal(g *model.Goal, n *node, start string) {
	if n.kind == mapping && len(n.entries) == 0 {
		r.fail(n.position, "", nil, "this goal asks for nothing; say when the task is done, as {verdict: clear}")
		return
	}
	when := func() *model.Condition {
		if g.When == nil {
			g.When = &model.Condition{}
		}
		return g.When
	}
	r.fields(n, "this goal",
		may("when", func(v *node) {
			r.condition(when(), scope{measures: true, stances: true, of: "this goal"})(v)
		}),
		may("stance", func(v *node) { r.stances(when(), v) }),
		may("agreed", func(v *node) {
			when().Agreed = new(bool)
			r.flag(g.When.Agreed)(v)
		}),
		may("verdict", r.oneOrMore(&g.Verdicts, "one of "+enumerate(statusWords()), r.fixed(statusWords()))),
		may("blocked", r.blockedOnly(&g.Blocked)),
		may("status", r.statuses(&g.Statuses)),
		may("finding", r.findings(&g.Findings)),
		may("new", r.oneOrMore(&g.New, "a rule", r.known(&r.rules))),
		may("gone", r.oneOrMore(&g.Gone, "a rule", r.known(&r.rules))),
		may("changes", r.changesTest(&g.Changes, start)),
		may("stable", r.oneOrMore(&g.Stable, "one of "+enumerate(conceptWords()), r.fixed(conceptWords()))),
		may("shown", r.shown(&g.Shown)),
		may("ask", func(v *node) { r.query(g, v, start) }),
	)
	if ask := n.get("ask"); ask != nil && len(n.entries) > 1 {
		r.fail(ask.position, "", nil, "ask: stands alone in a goal; take the other keys out, or make two tasks")
	}
}

// known checks the id of something declared, and fixed one of a few words.
func (r *reader) known(in *names) func(*node) { return func(n *node) { r.checkRef(n, in) } }

func (r *reader) fixed(words []string) func(*node) {
	var ignored string
	return word(r, &ignored, words)
}

// oneOrMore reads a word or a list of words, each of which is checked.
func (r *reader) oneOrMore(dst *[]string, expected string, check func(*node)) func(*node) {
	return func(n *node) {
		items := n.items
		if n.kind != list {
			items = []*node{n}
		}
		if len(items) == 0 {
			r.fail(n.position, "", nil, "this list is empty; write %s", expected)
		}
		if len(items) > maxRefs {
			r.fail(n.position, "", nil, "this list has more than %d items; shorten it", maxRefs)
			return
		}
		for _, item := range items {
			switch {
			case item.kind != scalar:
				r.mismatch(item, expected+", or a list of them")
			case slices.Contains(*dst, item.text):
				r.warn(item.position, item.text, "%s stands twice in this list; delete one", quote(item.text))
			default:
				check(item)
				*dst = append(*dst, item.text)
			}
		}
	}
}

// blockedOnly reads which major obstacles are blocked, and no other.
func (r *reader) blockedOnly(dst *[]string) func(*node) {
	major := func(n *node) {
		r.checkRef(n, &r.obstacles)
		if r.minor(n.text) && !r.brokenObstacles {
			r.fail(n.position, n.text, nil, "the obstacle %s is not major, so it never blocks", n.text)
		}
	}
	return func(n *node) {
		r.fields(n, "blocked", need("only", r.oneOrMore(dst, "a major obstacle", major)))
	}
}

// statuses reads tests of obstacles.
func (r *reader) statuses(dst *[]model.StatusTest) func(*node) {
	const example = "{water: clear}"
	return func(n *node) {
		for _, e := range r.someEntries(n, "a mapping of obstacles to statuses, as "+example, "this test is empty; write one as "+example) {
			t := model.StatusTest{Obstacle: e.key.text, Statuses: []string{}}
			r.checkRef(e.key, &r.obstacles)
			r.oneOrMore(&t.Statuses, "one of "+enumerate(statusWords()), r.fixed(statusWords()))(e.value)
			*dst = append(*dst, t)
		}
	}
}

// findings reads rules that hold, or do not.
func (r *reader) findings(dst *[]model.FindingTest) func(*node) {
	return func(n *node) {
		var list []string
		not := n.kind == mapping
		if not {
			r.fields(n, "finding", need("not", r.oneOrMore(&list, "a rule", r.known(&r.rules))))
		} else {
			r.oneOrMore(&list, "a rule, or {not: a rule}", r.known(&r.rules))(n)
		}
		for _, id := range list {
			*dst = append(*dst, model.FindingTest{Rule: id, Not: not})
		}
	}
}

// changesTest reads how far the package may be from a preset.
func (r *reader) changesTest(dst **model.ChangesTest, start string) func(*node) {
	return func(n *node) {
		t := &model.ChangesTest{From: start}
		r.fields(n, "changes",
			need("at_most", r.whole(&t.AtMost, 1, model.MaxIssues)),
			may("from", r.ref(&t.From, &r.presets)),
		)
		*dst = t
	}
}

// shown reads what is to be looked at: a view, or {evidence: a rule}, {claim: a
// claim}, {options: an issue}.
func (r *reader) shown(dst **model.Shown) func(*node) {
	return func(n *node) {
		v := &model.Shown{}
		*dst = v
		if n.kind == scalar {
			word(r, &v.View, model.Views)(n)
			return
		}
		r.fields(n, "shown",
			may("evidence", r.ref(&v.Rule, &r.rules)),
			may("claim", r.ref(&v.Claim, &r.claims)),
			may("options", r.ref(&v.Options, &r.issues)),
		)
		if n.kind == mapping && len(n.entries) != 1 {
			r.fail(n.position, "", nil, "shown: names one thing to look at: a view, {evidence: a rule}, {claim: a claim} or {options: an issue}")
		}
	}
}
