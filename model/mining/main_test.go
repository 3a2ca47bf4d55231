package mining

import (
	"testing"

	"redline/model/modeltest"
)

func TestMain(m *testing.M) { modeltest.Main(m) }
