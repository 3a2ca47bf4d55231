package plain

import (
	"fmt"
	"slices"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// sources is what about can be asked for besides.
const sources = "sources"

// about says what this is and what the scenario is made of.
func (d *dialogue) about(args []string) error {
	switch {
	case len(args) == 0:
	case strings.HasPrefix(sources, strings.ToLower(args[0])):
		d.listSources()
		return nil
	default:
		return refuse(`Say "about" or "about sources".`)
	}
	s := d.scenario
	d.out.say("redline tells which documented obstacles stand in the way of a package, why, on whose objection and on what evidence.",
		"It forecasts nothing: it knows no probability, no score and no advice.")
	d.out.say("Stances hold under the positions chosen, as documented. Claims are paraphrased: wording and order are ours, the place is given.")
	d.out.say(words.Titled(s)+".", s.Summary)
	d.out.say("Parties: " + strings.Join(partyLabels(s), ", ") + ". " + words.Count(len(s.Issues), "issue") + ", " +
		words.Count(len(s.Rules), "rule") + ", " + words.Count(len(s.Presets), "preset") + ".")
	d.aboutRules()
	d.aboutClaims()
	return nil
}

func partyLabels(s *model.Scenario) []string {
	out := make([]string, len(s.Parties))
	for p := range s.Parties {
		out[p] = s.Parties[p].Name
	}
	return out
}

// tally counts things by name, in the order in which the names were given.
type tally struct {
	names  []string
	counts map[string]int
}

func newTally(names ...string) *tally { return &tally{names, map[string]int{}} }

func (t *tally) add(name string) {
	if !slices.Contains(t.names, name) {
		t.names = append(t.names, name)
	}
	t.counts[name]++
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, text := range list {
		out[i] = string(text)
	}
	return out
}

// said is the tally in words: "Ukraine 14, Russia 8".
func (t *tally) said() string {
	var parts []string
	for _, name := range t.names {
		if n := t.counts[name]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", name, n))
		}
	}
	return strings.Join(parts, ", ")
}

// aboutRules counts the rules by obstacle, severity and objecting party.
func (d *dialogue) aboutRules() {
	s := d.scenario
	obstacles, severities, parties := newTally(), newTally(texts(model.Severities)...), newTally(partyLabels(s)...)
	for i := range s.Obstacles {
		obstacles.names = append(obstacles.names, s.Obstacles[i].Name)
	}
	for i := range s.Rules {
		r := &s.Rules[i]
		o, _ := s.Obstacle(r.Obstacle)
		obstacles.add(s.Obstacles[o].Name)
		severities.add(string(r.Severity))
		for _, id := range r.Objects {
			parties.add(s.ActorName(id))
		}
		if len(r.Objects) == 0 {
			parties.add("no party")
		}
	}
	d.out.say("Rules by obstacle: "+obstacles.said()+".", "As documented: "+severities.said()+".")
	d.out.say("Rules by whose objection they are: " + parties.said() + ".")
}

// aboutClaims counts the claims by side of the document, party, kind and
// standing.
func (d *dialogue) aboutClaims() {
	s := d.scenario
	for _, outside := range []bool{false, true} {
		parties, kinds, standings := newTally(partyLabels(s)...), newTally(texts(model.ClaimKinds)...), newTally(texts(model.Standings)...)
		n := 0
		for i := range s.Claims {
			c := &s.Claims[i]
			if s.Outside(c) != outside {
				continue
			}
			n++
			kinds.add(string(c.Kind))
			standings.add(string(c.Standing))
			if c.Party != "" {
				parties.add(s.ActorName(c.Party))
			}
		}
		d.claimCounts(n, outside, parties, kinds, standings)
	}
	background := 0
	for _, src := range s.Sources {
		if src.Kind == model.Background {
			background++
		}
	}
	d.out.say(fmt.Sprintf(`%s, of which %d background; "about sources" lists them.`, words.Count(len(s.Sources), "source"), background))
}

func (d *dialogue) claimCounts(n int, outside bool, parties, kinds, standings *tally) {
	if n == 0 {
		return
	}
	where := " of the document"
	if outside {
		where = " from outside the document"
	}
	d.out.say(words.Count(n, "claim")+where+". By kind: "+kinds.said()+".", "By standing: "+standings.said()+".")
	if said := parties.said(); said != "" {
		d.out.say("Of these, about one party's position: " + said + ".")
	}
}

// listSources tells every source, the document first.
func (d *dialogue) listSources() {
	if len(d.scenario.Sources) == 0 {
		d.out.say("The scenario names no source.")
	}
	for _, kind := range []model.SourceKind{model.Document, model.Background} {
		said := false
		for i := range d.scenario.Sources {
			src := &d.scenario.Sources[i]
			if src.Kind != kind {
				continue
			}
			if !said {
				d.out.say(map[model.SourceKind]string{model.Document: "The document:", model.Background: "Outside the document:"}[kind])
				said = true
			}
			d.out.hang(strings.Join([]string{src.Title, src.Publisher, words.ShortDate(src.Date)}, ", ")+".", src.URL)
		}
	}
}
