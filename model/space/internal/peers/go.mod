// A module of its own, so that the program does not depend on what it is
// measured against.
module redline/model/space/internal/peers

go 1.26.0

require (
	github.com/crillab/gophersat v1.4.0
	github.com/dalzilio/rudd v1.1.1-0.20230806153452-9e08a6ea8170
	redline v0.0.0
)

require (
	github.com/agnivade/levenshtein v1.2.1 // indirect
	github.com/clipperhouse/displaywidth v0.11.0 // indirect
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/goccy/go-yaml v1.19.2 // indirect
)

replace redline => ../../../../
