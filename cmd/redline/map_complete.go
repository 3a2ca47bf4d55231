package main

import "redline/model"

// completeAxes lists issues and shares.
func completeAxes(s *model.Scenario, _ string) []string {
	var list []string
	for i := range s.Issues {
		is := &s.Issues[i]
		list = append(list, is.ID+"\t"+is.Name)
		if is.Shares == nil {
			continue
		}
		for k, id := range is.Shares.Of {
			list = append(list, is.ID+"."+id+"\t"+s.ShareName(is.Shares, k))
		}
	}
	return list
}
