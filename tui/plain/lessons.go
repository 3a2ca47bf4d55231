package plain

import (
	"fmt"
	"strconv"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// learning are the commands of lessons.
func learning() []command {
	return []command{
		{name: "lessons", help: "short courses on this scenario, by number, and how much of each is done", run: (*dialogue).lessons},
		{
			name: "lesson", args: "[NUMBER or ID]", changes: true,
			help: "begin a lesson; without a number, how far the present one is: its tasks, hints and explanations, and what was tried",
			more: "A lesson begins with a preset, which undo takes back. Its tasks are done as soon as what they ask for is there.", run: (*dialogue).lesson,
		},
		{name: "task", args: "[NUMBER]", help: "the task at hand again, or another task of the lesson", run: (*dialogue).task},
		{name: "hint", help: "one more hint on the task at hand", run: (*dialogue).hint},
		{name: "answer", args: "ANSWER", help: "answer the question of the task at hand, by number or name", run: (*dialogue).reply},
		{name: "leave", help: "leave the lesson; what you did in it is kept", run: (*dialogue).leave},
	}
}

// lessons lists the lessons.
func (d *dialogue) lessons([]string) error {
	s := d.scenario
	if len(s.Lessons) == 0 {
		return refuse("This scenario has no lessons.")
	}
	for l := range s.Lessons {
		a, state := d.course.Account(l), ""
		if l == d.course.Running() {
			state = "This is the present one."
		}
		label := strconv.Itoa(l+1) + "."
		d.out.item(label, stop(s.Lessons[l].Title), fmt.Sprintf("%d of %s done.", a.Done(), words.Count(len(a.Tasks), "task")), state)
		d.out.under(label, s.Lessons[l].Intro)
	}
	d.numbers = "lesson"
	return nil
}

// lesson begins a lesson, or tells how far the present one is.
func (d *dialogue) lesson(args []string) error {
	if len(args) == 0 {
		return d.progress()
	}
	l, err := d.findLesson(strings.Join(args, " "))
	if err != nil {
		return err
	}
	d.beginLesson(l)
	return nil
}

func (d *dialogue) findLesson(text string) (int, error) {
	s := d.scenario
	if len(s.Lessons) == 0 {
		return -1, refuse("This scenario has no lessons.")
	}
	all := make([][]string, len(s.Lessons))
	for l := range s.Lessons {
		all[l] = []string{s.Lessons[l].ID, s.Lessons[l].Title}
	}
	if l := only(exact(text, all)); l >= 0 {
		return l, nil
	}
	if n, ok := number(text); ok {
		if n < 1 || n > len(all) {
			return -1, beyond(text, 1, len(all))
		}
		return n - 1, nil
	}
	return find(text, all, "lesson", "lessons")
}

// beginLesson loads what a lesson begins with, and follows it.
func (d *dialogue) beginLesson(l int) {
	s := d.scenario
	d.out.say(fmt.Sprintf("Lesson %d: %s", l+1, stop(s.Lessons[l].Title)), s.Lessons[l].Intro)
	if p, ok := s.Preset(s.Lessons[l].Start); ok && d.session.LoadPreset(p) {
		d.loaded("Loaded: " + stop(words.Upper(s.Presets[p].Name)))
	}
	d.course.Begin(l, d.session.Configuration())
	d.tellTask()
}

// resumed says that a lesson goes on from last time.
func (d *dialogue) resumed() {
	if l := d.course.Lesson(); l != nil {
		d.out.say(fmt.Sprintf("Lesson %d goes on: %s", d.course.Running()+1, stop(l.Title)))
		d.tellTask()
	}
}

// tellTask tells the task at hand, with the answers that it offers.
func (d *dialogue) tellTask() {
	l, a := d.course.Lesson(), d.course.Account(d.course.Running())
	if a.Over() {
		d.out.say(`All tasks of this lesson are done. "lesson" tells them again, "lessons" lists the others.`)
		return
	}
	d.out.say(fmt.Sprintf("Task %d of %d: %s", a.At+1, len(l.Tasks), l.Tasks[a.At].Text))
	q := l.Tasks[a.At].Goal.Query
	if q == nil {
		return
	}
	choices := d.course.Choices(q)
	for k := range choices {
		d.out.item(strconv.Itoa(k+1)+".", stop(words.AnswerChoice(d.scenario, &choices[k])))
	}
	d.numbers = "answer"
	d.out.say(`Say "answer" and the number.`)
}

// running is an error where no lesson is being followed.
func (d *dialogue) running() error {
	if d.course.Running() < 0 {
		return refuse(`No lesson is being followed. "lessons" lists them.`)
	}
	return nil
}

// task tells the task at hand, or takes another.
func (d *dialogue) task(args []string) error {
	if err := d.running(); err != nil {
		return err
	}
	if len(args) > 0 {
		n, ok := number(strings.Join(args, " "))
		if last := len(d.course.Lesson().Tasks); !ok || n < 1 || n > last {
			return refuse("Say the number of a task, from 1 to %d.", last)
		}
		d.course.Turn(n - 1)
	}
	d.tellTask()
	return nil
}

// hint gives one more hint.
func (d *dialogue) hint([]string) error {
	if err := d.running(); err != nil {
		return err
	}
	l, a := d.course.Lesson(), d.course.Account(d.course.Running())
	if a.Over() || !d.course.Hint(a.At) {
		return refuse("There is no further hint on this task.")
	}
	n := a.Tasks[a.At].Hints
	d.out.say(fmt.Sprintf("Hint %d of %d:", n, len(l.Tasks[a.At].Hints)), stop(l.Tasks[a.At].Hints[n-1]), instead(l.Tasks[a.At].Hints[n-1]))
	return nil
}

// reply takes an answer to the question at hand.
func (d *dialogue) reply(args []string) error {
	if err := d.running(); err != nil {
		return err
	}
	a := d.course.Account(d.course.Running())
	q := d.course.Query(a.At)
	if q == nil {
		return refuse("The task at hand is no question; it is done by what you choose or look at.")
	}
	given, err := d.given(q, strings.Join(args, " "))
	if err != nil {
		return err
	}
	if d.course.Waiting() {
		d.course.Take(d.course.WorkOut()())
	}
	done, said := d.course.Answer(a.At, given)
	d.out.say(said)
	d.tellDone(done)
	return nil
}

// given is the answer that a text means.
func (d *dialogue) given(q *model.Query, text string) (int, error) {
	n, isNumber := number(text)
	choices := d.course.Choices(q)
	switch {
	case text == "":
		return 0, refuse(`Say an answer, as in "answer 1".`)
	case len(choices) == 0 && (!isNumber || n < 0):
		return 0, refuse("The answer is a number.")
	case len(choices) == 0:
		return n, nil
	case isNumber && (n < 1 || n > len(choices)):
		return 0, beyond(text, 1, len(choices))
	case isNumber:
		return n - 1, nil
	}
	all := make([][]string, len(choices))
	for k := range choices {
		c := &choices[k]
		all[k] = []string{c.Rule + c.Obstacle + c.Option + c.Claim + c.Party, words.AnswerChoice(d.scenario, c)}
	}
	return find(text, all, "answer", "task")
}

// leave follows no lesson any more.
func (d *dialogue) leave([]string) error {
	if err := d.running(); err != nil {
		return err
	}
	d.course.Leave()
	d.out.say(`The lesson is left. What you did in it is kept; "lesson" with its number goes on with it.`)
	return nil
}

// tellDone says which tasks are done, explains them, and tells the next.
func (d *dialogue) tellDone(done []int) {
	if len(done) == 0 {
		return
	}
	l := d.course.Lesson()
	d.out.say(words.TasksDone(done))
	for _, t := range done {
		d.out.say(l.Tasks[t].Explain, d.sources(l.Tasks[t].Claims))
	}
	d.tellTask()
}

// saw notes something that the answer to a command shows.
func (d *dialogue) saw(shown ...model.Shown) { d.seen = append(d.seen, shown...) }

// viewOf is the view that a command stands for; empty for others.
func viewOf(command string) model.View {
	if command == "claims" {
		return model.ViewEvidence
	}
	for _, v := range model.Views {
		if string(v) == command && v != model.ViewEvidence {
			return v
		}
	}
	return ""
}

// follow holds what a command did or showed against the task at hand, and keeps
// what was learnt. While predicting nothing is held against it: that a task is
// done would tell what the package comes to.
func (d *dialogue) follow(command string) {
	if v := viewOf(command); v != "" {
		d.saw(model.Shown{View: v})
	}
	if !d.predict.on {
		done, _ := d.course.Note(d.session.Configuration(), d.seen)
		d.tellDone(done)
	}
	d.seen = nil
	d.out.say(d.keep.sayOf(d.course.Keep()))
}

// progress tells the tasks of the present lesson: what is done, with its
// explanation, the hints so far, and what was tried.
func (d *dialogue) progress() error {
	if err := d.running(); err != nil {
		return err
	}
	l, a := d.course.Lesson(), d.course.Account(d.course.Running())
	d.out.say(fmt.Sprintf("Lesson %d: %s", d.course.Running()+1, stop(l.Title)), l.Intro)
	for t := range l.Tasks {
		state := "Not done."
		if a.Tasks[t].Done {
			state = "Done. " + l.Tasks[t].Explain
		}
		label := strconv.Itoa(t+1) + "."
		d.out.item(label, l.Tasks[t].Text, state)
		for n := range a.Tasks[t].Hints {
			d.out.under(label, fmt.Sprintf("Hint %d: %s", n+1, stop(l.Tasks[t].Hints[n])), instead(l.Tasks[t].Hints[n]))
		}
		for _, said := range d.tried(t) {
			d.out.under(label, "Tried: "+said+".")
		}
	}
	d.tellTask()
	return nil
}

// tried lists what was tried for a task, and what it came to.
func (d *dialogue) tried(task int) []string {
	l, s := d.course.Lesson(), d.scenario
	var list []string
	before := d.course.Judge().Start(l)
	for _, try := range d.course.Account(d.course.Running()).Tasks[task].Tried {
		if q := l.Tasks[task].Goal.Query; try.Answer >= 0 {
			if q != nil {
				list = append(list, words.AnswerTried(s, q, d.course.Choices(q), try.Answer))
			}
			continue
		}
		out := d.course.Judge().Engine().Outcome(try.Package)
		list = append(list, words.Tried(s, before, try.Package)+"; "+words.CameTo(s, &out))
		before = try.Package
	}
	return list
}

// sawRule notes that a rule was told with all of its claims.
func (d *dialogue) sawRule(rule int) {
	r := &d.scenario.Rules[rule]
	d.saw(model.Shown{Rule: r.ID})
	for _, id := range r.Claims {
		d.saw(model.Shown{Claim: id})
	}
}

// openCourse goes on from what is kept of the lessons, and begins one that is
// asked for.
func (d *dialogue) openCourse(o Options) {
	if d.keep.store != nil {
		if err := d.course.Open(d.keep.store, o.Fresh || o.HasStart || o.Lesson != "" || o.Script != nil); err != nil {
			d.out.say(words.Upper(err.Error()) + ".")
		}
	}
	d.course.GoOn(d.session.Configuration())
	if l, ok := d.scenario.Lesson(o.Lesson); ok {
		d.beginLesson(l)
		return
	}
	d.resumed()
}
