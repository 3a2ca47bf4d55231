package space_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"redline/model/space"
)

func TestWhatRoutesShare(t *testing.T) {
	short, long := space.Issues(0b011), space.Issues(0b1101)
	routes := []space.Route{
		{Changes: short, Serve: []space.Serving{{Issue: 0, Options: []int{1, 2}}, {Issue: 1, Options: []int{3}}}},
		{Changes: long, Serve: []space.Serving{{Issue: 0, Options: []int{1, 2}}, {Issue: 2, Options: []int{0}}, {Issue: 3, Options: []int{2}}}},
		{Changes: short, Serve: []space.Serving{{Issue: 0, Options: []int{1, 2}}, {Issue: 1, Options: []int{2}}}},
	}
	first := []space.Serving{{Issue: 0, Options: []int{1, 2}}}
	r := space.Routes{ChangeSets: []space.Issues{short, long, short}}
	for _, c := range []struct {
		what      string
		got, want any
	}{
		{"lengths", r.Lengths(), []int{2, 3}},
		{"lengths of no routes", (&space.Routes{}).Lengths(), []int{}},
		{"length where nothing has to change", (&space.Routes{ChangeSets: []space.Issues{0}}).Lengths(), []int{0}},
		{"common", r.Common(), space.Issues(1)},
		{"common to no routes", (&space.Routes{}).Common(), space.Issues(0)},
		{"shared", space.Shared(routes), first},
		{"shared by none", space.Shared(nil), []space.Serving(nil)},
		{"united", space.United(routes, 0b11), []space.Serving{{Issue: 0, Options: []int{1, 2}}, {Issue: 1, Options: []int{2, 3}}}},
		{"besides", routes[1].Besides(first), []space.Serving{{Issue: 2, Options: []int{0}}, {Issue: 3, Options: []int{2}}}},
		{"all besides nothing", routes[0].Besides(nil), routes[0].Serve},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.what, diff)
		}
	}
	if len(routes[0].Serve) != 2 {
		t.Error("the routes themselves were changed")
	}
}
