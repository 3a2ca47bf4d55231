package space

import "slices"

// Lengths lists how many issues the routes change, each number once, the
// fewest first: empty where there is no route, 0 alone where none is needed.
func (r *Routes) Lengths() []int {
	lengths := make([]int, len(r.ChangeSets))
	for k, set := range r.ChangeSets {
		lengths[k] = set.Len()
	}
	slices.Sort(lengths)
	return slices.Compact(lengths)
}

// Common is the issues that every route changes; none where there is no route.
func (r *Routes) Common() Issues {
	if len(r.ChangeSets) == 0 {
		return 0
	}
	common := ^Issues(0)
	for _, set := range r.ChangeSets {
		common &= set
	}
	return common
}

// United lists, for each issue of a set, the options that serve in any of the
// routes, in scenario order.
func United(routes []Route, issues Issues) []Serving {
	var list []Serving
	for _, i := range issues.List() {
		serve := Serving{Issue: i}
		for _, r := range routes {
			for _, s := range r.Serve {
				if s.Issue == i {
					serve.Options = append(serve.Options, s.Options...)
				}
			}
		}
		slices.Sort(serve.Options)
		serve.Options = slices.Compact(serve.Options)
		list = append(list, serve)
	}
	return list
}

// Shared lists what all of the routes change to the same options.
func Shared(routes []Route) []Serving {
	if len(routes) == 0 {
		return nil
	}
	shared := slices.Clone(routes[0].Serve)
	for _, r := range routes[1:] {
		shared = slices.DeleteFunc(shared, func(s Serving) bool { return !s.in(r.Serve) })
	}
	return shared
}

// Besides lists what serves in a route, without what is told already.
func (r *Route) Besides(told []Serving) []Serving {
	return slices.DeleteFunc(slices.Clone(r.Serve), func(s Serving) bool { return s.in(told) })
}

func (s Serving) in(list []Serving) bool {
	return slices.ContainsFunc(list, func(t Serving) bool { return s.Issue == t.Issue && slices.Equal(s.Options, t.Options) })
}
