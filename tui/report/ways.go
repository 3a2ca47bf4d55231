package report

import (
	"strings"

	"redline/model"
	"redline/model/space"
	"redline/tui/words"
)

// mostRoutes is how many routes a handout tells.
const mostRoutes = 6

// waysPart tells the routes to an unblocked package.
func (w *writer) waysPart() {
	w.Section("Ways out")
	r, err := w.Space.Routes(w.Configuration, 0, space.Unblocked)
	switch {
	case err != nil:
		w.Text("The routes are not available: " + err.Error() + ".")
		return
	case r.Fewest < 0:
		w.Text("No package of this scenario is unblocked under these rules.")
		return
	case r.Fewest == 0:
		w.Text("The package is unblocked: nothing has to change.")
		return
	}
	routes, common := w.routes(&r)
	if len(common) > 0 {
		w.Text("In every route: " + w.serving(common) + ".")
	}
	items := make([]string, len(routes))
	for k, route := range routes {
		items[k] = "Route " + words.Letter(k) + ", " + words.Count(route.Changes.Len(), "change") + ": " + w.serving(route.Besides(common)) + "."
	}
	w.List(items...)
	more := ""
	if n := len(r.ChangeSets) - len(routes); n > 0 {
		more = words.Upper(words.Count(n, "more route")) + " not shown. "
	}
	w.Text(more + "Routes are counted, not ranked. Each names every issue that changes, and the options that serve; not every combination of them does.")
}

// routes looks at the first routes, and what they all share.
func (w *writer) routes(r *space.Routes) (list []space.Route, common []space.Serving) {
	for _, set := range r.ChangeSets[:min(mostRoutes, len(r.ChangeSets))] {
		if route, err := w.Space.Route(w.Configuration, set, space.Unblocked); err == nil {
			list = append(list, route)
		}
	}
	if len(list) < 2 || len(list) < len(r.ChangeSets) {
		return list, nil
	}
	return list, space.Shared(list)
}

func (w *writer) serving(list []space.Serving) string {
	parts := make([]string, len(list))
	for k, serve := range list {
		is := &w.s.Issues[serve.Issue]
		parts[k] = is.Label() + ": " + w.options(is, serve.Options)
	}
	return strings.Join(parts, "; ")
}

// options names some options; splits are counted.
func (w *writer) options(is *model.Issue, list []int) string {
	var names []string
	splits := 0
	for _, o := range list {
		if is.Named(o) {
			names = append(names, is.OptionLabel(o))
		} else {
			splits++
		}
	}
	if splits > 0 {
		names = append(names, "one of "+words.Count(splits, "split"))
	}
	return words.Or(names)
}
