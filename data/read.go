package data

import (
	"bytes"
	"slices"

	"redline/model"
	"redline/model/mining"
)

// Read turns the text of a scenario file into a scenario. The problems are
// warnings; the error is of type [Errors] and holds every error of the file.
// The name of the file is for the messages only.
func Read(file string, text []byte) (*model.Scenario, []Problem, error) {
	r := &reader{
		collector: &collector{file: file, content: content{"scenario", "a scenario begins with scenario: and its id"}},
		s:         &model.Scenario{},
		broken:    map[string]bool{},
		at:        map[string]*node{},
		options:   map[string]*names{},
		trials:    map[string]int{},
	}
	if root := r.parse(text); root != nil {
		r.scenario(root)
	}
	sortProblems(r.warnings)
	if errs := r.all(); errs != nil {
		return nil, r.warnings, errs
	}
	return r.s, r.warnings, nil
}

// parse gives the tree of a file, nil where there is none worth reading. What is
// JSON is read as JSON, for programs write all of it on one line, which YAML
// made by hand has no need of.
func (c *collector) parse(text []byte) *node {
	if len(text) <= maxBytes {
		if root, ok := c.json(bytes.TrimPrefix(text, []byte("\ufeff")), maxNodes); ok {
			return root
		}
	}
	clean, ok := c.scan(text)
	if !ok {
		return nil
	}
	return c.tree(clean)
}

// reader fills a scenario from nodes.
type reader struct {
	*collector
	s *model.Scenario

	// what is declared where, known before anything refers to it
	sources, claims, parties, actors, issues, measures, obstacles, rules, presets, assumptions names

	broken  map[string]bool   // issues with errors: tests on them are taken on trust
	at      map[string]*node  // per issue, where it stands
	options map[string]*names // per issue, those with a name
	trials  map[string]int    // per issue or measure, tests that compiling tries on it
	nodes   int               // rules, exclusions and their alternatives
	goals   [][]*node         // per lesson and task, where its goal stands

	brokenObstacles, brokenMining bool     // there were errors there
	misspeltAssumptions           []string // that seem to be there under a wrong name
}

// scenario reads the whole file, what is referred to before what refers to it.
func (r *reader) scenario(root *node) {
	sections := map[string]*node{}
	section := func(key string, required bool) field {
		return field{key, required, func(n *node) { sections[key] = n }}
	}
	missing := r.fields(root, "the scenario",
		need("scenario", r.id(&r.s.ID, scenarioIDs)),
		need("title", r.line(&r.s.Title)),
		may("as_of", r.date(&r.s.AsOf)),
		may("summary", r.prose(&r.s.Summary)),
		may("opening", r.line(&r.s.Opening)),
		section("sources", false), section("claims", false),
		section("parties", true), section("actors", false), section("issues", true),
		section("exclusions", false), section("obstacles", true), section("rules", true),
		section("measures", false), section("presets", true), section("status_quo", true),
		section("preferences", false), section("irreversible", false), section("mining", false),
		section("lessons", false),
	)
	if root.kind != mapping {
		return
	}
	r.declare(sections, missing)
	r.evidence(sections)
	r.players(sections)
	read(r, sections["issues"], "issues", model.MaxIssues, &r.s.Issues, r.issue)
	r.hindrances(sections["obstacles"])
	r.economy(sections["mining"])
	read(r, sections["measures"], "measures", maxNamed, &r.s.Measures, r.measure)
	read(r, sections["exclusions"], "exclusions", model.MaxExclusions, &r.s.Exclusions, r.exclusion)
	read(r, sections["rules"], "rules", model.MaxRules, &r.s.Rules, r.rule)
	r.standpoints(sections)
	read(r, sections["lessons"], "lessons", maxLessons, &r.s.Lessons, r.lesson)
	r.finish(root)
}

// declare notes the ids of every section, so that references can be checked
// whatever the order of the file.
func (r *reader) declare(sections map[string]*node, missing map[string]bool) {
	taken := func(n *names, what, section string, beside ...*names) {
		r.declareIn(n, what, sections[section], beside...)
		n.doubtful = n.doubtful || missing[section]
	}
	taken(&r.sources, "source", "sources")
	taken(&r.claims, "claim", "claims")
	taken(&r.parties, "party", "parties")
	taken(&r.actors, "actor", "actors", &r.parties)
	taken(&r.issues, "issue", "issues")
	taken(&r.measures, "measure", "measures", &r.issues)
	taken(&r.obstacles, "obstacle", "obstacles")
	taken(&r.rules, "rule", "rules", &r.obstacles)
	taken(&r.presets, "preset", "presets")
	var exclusions names
	taken(&exclusions, "exclusion", "exclusions")
	var lessons names
	taken(&lessons, "lesson", "lessons")
	for _, id := range r.measures.order {
		r.measures.doubtful = r.measures.doubtful || !slices.Contains(mining.Quantities(), id)
	}
}
