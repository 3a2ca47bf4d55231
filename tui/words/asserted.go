package words

import (
	"strings"

	"redline/model"
)

// Asserted says who asserts a claim: "asserted by the modellers". A remark that
// nobody is named for it stands as it is: "unattributed in article".
func Asserted(c *model.Claim) string {
	if strings.HasPrefix(c.AssertedBy, "unattributed") {
		return c.AssertedBy
	}
	return "asserted by " + c.AssertedBy
}
